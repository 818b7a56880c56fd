import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a process and all it started, in MB: proportional set size, so that shared pages count once. Linux only. */
export function treeMemory(pid: number): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = (root: number): number[] => [root, ...(children.get(root) ?? []).flatMap(tree)]
  const kilobytes = tree(pid).map((p) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${p}/smaps_rollup`))?.[1] ?? 0),
  )
  return kilobytes.reduce((a, b) => a + b, 0) / 1024
}

/** A process may end while it is read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
