/** The first thing that keeps a text from being one JSON value with unique keys. `offset` counts UTF-16 units. */
export interface JsonFault {
  readonly offset: number
  /** The rest of “Line 3, column 5: …”. */
  readonly says: string
}

const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** End of the string that begins at `start`, or -1 where it is none or breaks off. */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -1
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at] ?? ''
    if (unit === '"') return at + 1
    if (unit < ' ') return -1
    if (unit !== '\\') continue
    at++
    if (text[at] === 'u') {
      if (!/^[0-9a-f]{4}$/i.test(text.slice(at + 1, at + 5))) return -1
      at += 4
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) return -1
  }
  return -1
}

/**
 * Reads JSON only to say where it breaks: engines word and place this differently, and none of them reports a key
 * that stands twice, of which `JSON.parse` would quietly drop the first.
 * @param depth nesting allowed.
 */
export function scanJson(text: string, depth: number): JsonFault | null {
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    if (found !== null) at += found.length
    return found
  }
  const takeString = (): string | null => {
    const start = at
    const end = stringEnd(text, start)
    if (end < 0) return null
    at = end
    return text.slice(start, end)
  }
  const skip = () => take(SPACE)
  const fault = (says: string, offset = at): JsonFault => ({ offset, says })
  const unexpected = (wanted: string) =>
    at >= text.length
      ? fault(`the text ends where ${wanted} should stand`)
      : fault(`${wanted} should stand here, not “${String.fromCodePoint(text.codePointAt(at) ?? 0)}”`)

  const value = (level: number): JsonFault | null => {
    if (level > depth) return fault(`nested more than ${depth} deep`)
    skip()
    const first = text[at]
    if (first === '{') return members(level)
    if (first === '[') return entries(level)
    if (first === '"')
      return takeString() === null
        ? fault('this text in quotes does not end, or holds a line end or a wrong \\ sign')
        : null
    return take(WORD) === null && take(NUMBER) === null ? unexpected('a value') : null
  }
  const members = (level: number): JsonFault | null => {
    const keys = new Set<string>()
    at++
    skip()
    if (text[at] === '}') return step()
    for (;;) {
      skip()
      const start = at
      const key = takeString()
      if (key === null) return unexpected('a field name in double quotes')
      const name: unknown = JSON.parse(key)
      if (keys.has(String(name)))
        return fault(`the field “${String(name)}” stands twice in the same group`, start)
      keys.add(String(name))
      skip()
      if (text[at] !== ':') return unexpected('a colon')
      at++
      const inner = value(level + 1)
      if (inner) return inner
      skip()
      if (text[at] === '}') return step()
      if (text[at] !== ',') return unexpected('a comma or }')
      at++
    }
  }
  const entries = (level: number): JsonFault | null => {
    at++
    skip()
    if (text[at] === ']') return step()
    for (;;) {
      const inner = value(level + 1)
      if (inner) return inner
      skip()
      if (text[at] === ']') return step()
      if (text[at] !== ',') return unexpected('a comma or ]')
      at++
    }
  }
  const step = () => {
    at++
    return null
  }

  const inside = value(1)
  if (inside) return inside
  skip()
  return at < text.length ? unexpected('the end of the text') : null
}
