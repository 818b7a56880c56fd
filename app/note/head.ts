import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument, stringify } from 'yaml'
import { BriefError, type Problem } from '../errors.ts'
import { HEAD_KEYS, knownByKey, knownByName } from './head-keys.ts'
import type { Head } from './note.ts'

/**
 * Front matter ↔ `Head`. `yaml` is the text between the two lines of dashes. In the file keys are written
 * `as-of`, in memory `asOf`; keys we do not know keep their name.
 *
 * A value of the wrong kind is left out of the head and kept in the text; `headProblems` names it.
 * @throws {BriefError} `note-invalid` when it is not YAML, or not a list of keys.
 */
export function readHead(yaml: string, file?: string): Head {
  return readKeys(yaml, file).head
}

/** What keeps a known key from being used, with its line; empty when all is well. Throws as `readHead`. */
export function headProblems(yaml: string, file?: string): readonly Problem[] {
  return readKeys(yaml, file).problems
}

/**
 * The text that reads as `head`, made from `before` by changing only the keys that differ: comments, order, keys we
 * do not know and every other byte stay. A key that is absent from `head` is taken out.
 */
export function writeHead(head: Head, before = '', eol = '\n'): string {
  const old = readHead(before)
  const keys = orderedKeys(old, head).filter((key) => !same(old[key], head[key]))
  const text = keys.reduce((lines, key) => setKey(lines, key, head[key], eol), before)
  return readsAs(text, head) ? text : writeAnew(head, eol)
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** An edit can break what it leaves alone, such as a value that another one refers to. */
function readsAs(text: string, head: Head): boolean {
  try {
    const read = readHead(text)
    return orderedKeys(read, head).every((key) => same(read[key], head[key]))
  } catch (error) {
    if (error instanceof BriefError) return false
    throw error
  }
}

const writeAnew = (head: Head, eol: string) =>
  orderedKeys({}, head)
    .filter((key) => head[key] !== undefined)
    .map((key) => entry(knownByKey(key)?.names[0] ?? key, head[key]))
    .join('')
    .replaceAll('\n', eol)

/** Whether YAML can be a head: nothing, or keys with values (even such as cannot be read). */
export function isHead(yaml: string): boolean {
  const { contents } = parseDocument(yaml)
  return contents === null || isMap(contents)
}

function readKeys(yaml: string, file?: string): { head: Head; problems: Problem[] } {
  const lines = new LineCounter()
  const map = readMap(parse(yaml, lines, file), file)
  const head: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [name, value, offset] of map) {
    const known = knownByName(name)
    if (known && value === null) continue
    const read = known?.read(value) ?? { value }
    if ('value' in read) {
      head[known?.key ?? name] = read.value
    } else {
      const { line, col } = lines.linePos(offset)
      problems.push({
        message: `“${name}” should be ${read.expected}.`,
        place: { ...(file && { file }), line: line + 1, column: col },
      })
    }
  }
  return { head, problems }
}

/** Lines count from the opening dashes, which stand on line 1 of the file. */
function parse(yaml: string, lines: LineCounter, file?: string): Document.Parsed {
  const doc = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const [error] = doc.errors
  if (!error) return doc
  const { line, col } = lines.linePos(error.pos[0])
  throw new BriefError(
    'note-invalid',
    `The head of the note cannot be read: ${error.message}`,
    'Correct the lines between the two rows of dashes at the top of the file. Nothing was changed.',
    { ...(file && { file }), line: line + 1, column: col },
  )
}

/** Names with their values and offsets. Aliases are resolved within the library's limit. */
function readMap(doc: Document.Parsed, file?: string): [string, unknown, number][] {
  if (doc.contents === null) return []
  const { contents } = doc
  if (!isMap(contents)) {
    throw new BriefError(
      'note-invalid',
      'The head of the note is not a list of keys and values.',
      'Write one “key: value” a line between the two rows of dashes, or take both rows out. Nothing was changed.',
      { ...(file && { file }), line: 2 },
    )
  }
  return contents.items.map((pair) => [nameOf(pair), plainValue(pair, doc, file), rangeOf(pair).start])
}

function plainValue(pair: Pair, doc: Document.Parsed, file?: string): unknown {
  const { value } = pair
  // Numbers keep their spelling: a brief number 007 is not 7.
  if (isScalar(value) && typeof value.value === 'number' && String(value.value) !== value.source)
    return value.source
  try {
    return isNode(value) ? value.toJS(doc) : value
  } catch (cause) {
    throw new BriefError(
      'note-invalid',
      `The head of the note cannot be read: “${nameOf(pair)}” repeats itself too often.`,
      'Write the value out instead of referring to another one. Nothing was changed.',
      { ...(file && { file }) },
      undefined,
      { cause },
    )
  }
}

const isNode = (value: unknown): value is { toJS(doc: Document.Parsed): unknown } =>
  typeof value === 'object' && value !== null && 'toJS' in value

const nameOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key)

/** Known keys in their order, then the others as they come. */
function orderedKeys(old: Head, head: Head): string[] {
  const others = new Set([...Object.keys(old), ...Object.keys(head)].filter((key) => !knownByKey(key)))
  return [...HEAD_KEYS.map((k) => k.key), ...others]
}

function setKey(text: string, key: string, value: unknown, eol: string): string {
  const names: readonly [string, ...string[]] = knownByKey(key)?.names ?? [key]
  const doc = parseDocument(text)
  if (isMap(doc.contents) && doc.contents.flow) return rewrite(doc, names, value)
  const pair = isMap(doc.contents) ? doc.contents.items.find((p) => names.includes(nameOf(p))) : undefined
  const lines = value === undefined ? '' : entry(pair ? nameOf(pair) : names[0], value)
  const written = lines.replaceAll('\n', eol)
  if (!pair) return text + (text && !/[\r\n]$/.test(text) ? eol : '') + written
  const { start } = rangeOf(pair)
  const end = start + text.slice(start, rangeOf(pair).end).trimEnd().length
  const rest = text.slice(end)
  // A comment behind the old value stays with the new one; a key that goes takes its line with it.
  if (value !== undefined)
    return text.slice(0, start) + written.replace(/\r?\n$/, '') + ensureBreak(rest, eol)
  return text.slice(0, start) + rest.replace(/^[^\r\n]*(\r\n|\n|\r|$)/, '')
}

const ensureBreak = (rest: string, eol: string) => (rest === '' ? eol : rest)
const entry = (name: string, value: unknown) => stringify({ [name]: value }, { lineWidth: 0 })

/** A head in braces on one line has no lines to keep. */
function rewrite(doc: Document.Parsed, names: readonly [string, ...string[]], value: unknown): string {
  const name = names.find((n) => doc.has(n)) ?? names[0]
  if (value === undefined) doc.delete(name)
  else doc.set(name, value)
  return doc.toString({ lineWidth: 0 })
}

/** From the first character of the key to the last of the value, comments behind it left out. */
function rangeOf(pair: Pair): { start: number; end: number } {
  const key = rangeIn(pair.key)
  const value = rangeIn(pair.value)
  const start = key?.[0] ?? value?.[0] ?? 0
  return { start, end: value?.[1] ?? key?.[1] ?? start }
}

const rangeIn = (node: unknown): readonly number[] | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? node.range
    : undefined
