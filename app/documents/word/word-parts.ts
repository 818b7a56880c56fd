import { readZip } from '../../note/zip-reader.ts'
import { readXml, unreadable, type XmlAttributes } from './xml.ts'

/** The parts of a Word file that are read; every other one is not even looked at. */
export interface WordParts {
  /** Text of a part, or undefined where the file has none of this name. */
  text(name: string | undefined): string | undefined
  readonly names: readonly string[]
  bytes(name: string): Uint8Array | undefined
  readonly main: string
  /** The part of this kind that the document refers to (`styles`, `comments` …). */
  related(kind: string): string | undefined
  relatedAll(kind: string): readonly string[]
}

/**
 * Unpacks a Word file within the limits of any pack, and finds its parts by their relationships.
 * @throws {BriefError} `pack-damaged`, `pack-too-large`, `source-unreadable`
 */
export function wordParts(bytes: Uint8Array, file: string): WordParts {
  const entries = new Map(readZip(bytes, file).map((entry) => [entry.name, entry.bytes]))
  const text = (name: string | undefined): string | undefined => {
    const part = name === undefined ? undefined : entries.get(name)
    return part && decode(part)
  }
  const [main] = relationsOf(text('_rels/.rels'), '', file)
    .filter((relation) => relation.kind === 'officeDocument' && !relation.outside)
    .map((relation) => relation.target)
  const name = main !== undefined && entries.has(main) ? main : 'word/document.xml'
  if (!entries.has(name)) throw unreadable(file, 'it holds no Word document')
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''
  const relations = relationsOf(text(relationsFor(name)), folder, file)
  const relatedAll = (kind: string) =>
    relations.filter((one) => one.kind === kind && !one.outside).map((one) => one.target)
  return {
    text,
    names: [...entries.keys()],
    bytes: (part) => entries.get(part),
    main: name,
    related: (kind) => relatedAll(kind).find((part) => entries.has(part)),
    relatedAll,
  }
}

/** `word/document.xml` → `word/_rels/document.xml.rels` */
const relationsFor = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

interface Relation {
  readonly kind: string
  readonly target: string
  readonly outside: boolean
}

function relationsOf(source: string | undefined, folder: string, file: string): Relation[] {
  const found: Relation[] = []
  if (source === undefined) return found
  readXml(source, file, {
    open(name, { Type = '', Target = '', TargetMode = '' }: XmlAttributes) {
      if (name.replace(/^.*:/, '') !== 'Relationship') return
      const kind = Type.slice(Type.lastIndexOf('/') + 1)
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target
      found.push({ kind, target, outside: TargetMode === 'External' })
    },
  })
  return found
}

/** Word writes UTF-8; a part in UTF-16 says so by its first two bytes. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
