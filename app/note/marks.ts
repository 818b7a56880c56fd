import type { TextDirective } from 'mdast-util-directive'
import type { Wrapper } from './line.ts'
import { attributes } from './phrasing-leaf.ts'

/** The three directives that mark runs of text, and the attribute that lists their ids: threads or suggestions. */
export const MARK_IDS: Readonly<Record<string, 'a' | 's' | undefined>> = { mark: 'a', ins: 's', del: 's' }

export const idsIn = (list: string | null | undefined): string[] => list?.split(/\s+/).filter(Boolean) ?? []

/** The wrapper a marking directive stands for; undefined for any other directive. */
export function markOf(node: TextDirective): Wrapper | undefined {
  const key = MARK_IDS[node.name]
  if (!key) return undefined
  const { [key]: ids, ...others } = attributes(node)
  return wrapper(node.name, key, idsIn(ids), others)
}

function wrapper(
  name: string,
  key: 'a' | 's',
  ids: readonly string[],
  others: Readonly<Record<string, string>>,
): Wrapper {
  const all = { [key]: ids.join(' '), ...others }
  return {
    kind: 'mark',
    key: `${name} ${JSON.stringify(all)}`,
    mark: { name, ids },
    wrap: (children) => ({ type: 'textDirective', name, attributes: all, children }),
  }
}

/** A mark inside a mark of its name is one mark with the ids of both. */
export function joinMarks(around: readonly Wrapper[]): readonly Wrapper[] {
  const names = around.flatMap((w) => w.mark?.name ?? [])
  if (new Set(names).size === names.length) return around
  return around.flatMap((w, index) => {
    const name = w.mark?.name
    if (!name) return [w]
    if (around.findIndex((other) => other.mark?.name === name) < index) return []
    const ids = around.flatMap((other) => (other.mark?.name === name ? other.mark.ids : []))
    return [wrapper(name, MARK_IDS[name] ?? 'a', [...new Set(ids)], {})]
  })
}
