/** Which code points a font holds. */
export interface Coverage {
  has(codePoint: number): boolean
}

/**
 * Reads a TrueType or OpenType `cmap` table (big-endian; formats 4 and 12, which every shipped font has).
 * @param table The bytes of the `cmap` table alone.
 */
export function readCmap(table: Uint8Array): Coverage {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const found: { rank: number; at: number }[] = []
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(4 + 8 * i + 4)
    const format = view.getUint16(at)
    if (format === 12 || format === 4) found.push({ rank: format, at })
  }
  const best = found.sort((a, b) => b.rank - a.rank)[0]
  const ranges = best === undefined ? [] : best.rank === 12 ? groups(view, best.at) : segments(view, best.at)
  return { has: (codePoint) => inRanges(ranges, codePoint) }
}

type Range = readonly [start: number, end: number]

function groups(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i): Range => {
    const group = at + 16 + 12 * i
    return [view.getUint32(group), view.getUint32(group + 4)]
  })
}

function segments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2
  return Array.from({ length: count }, (_, i): Range => {
    const end = view.getUint16(at + 14 + 2 * i)
    return [view.getUint16(at + 16 + 2 * (count + i)), end]
  }).filter(([start]) => start !== 0xffff)
}

/** Both formats list their ranges in ascending order. */
function inRanges(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [start, end] = ranges[middle] ?? [0, -1]
    if (codePoint < start) high = middle - 1
    else if (codePoint > end) low = middle + 1
    else return true
  }
  return false
}
