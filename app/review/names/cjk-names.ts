import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { findCjkPeople } from '../../meeting/importers/drafting/cjk/cjk-people.ts'
import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from '../passages/grounds.ts'
import { castOfRecord, isPartOfName } from '../speakers/cast.ts'
import { fewEdits } from './edits.ts'
import type { WrongTitle } from './titles.ts'

/** A name of the note in Japanese or Chinese that no source and not the record has. */
export interface StrangeCjkName {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly meant?: string
}

const casts = new WeakMap<Grounds, Map<string, readonly Person[]>>()

/** Everyone the sources in a language and the record name with an office. */
function knownIn(grounds: Grounds, language: string): readonly Person[] {
  let byLanguage = casts.get(grounds)
  if (!byLanguage) {
    byLanguage = new Map()
    casts.set(grounds, byLanguage)
  }
  const known = byLanguage.get(language)
  if (known) return known
  const pages = new Map<NoteSentence['reading']['page'], NoteSentence['sentence']['span'][]>()
  for (const s of grounds.sentences) {
    if (s.language !== language) continue
    const list = pages.get(s.page)
    if (list) list.push(s.span)
    else pages.set(s.page, [s.span])
  }
  const made = [
    ...[...pages].flatMap(([page, spans]) => findCjkPeople(page, spans)),
    ...castOfRecord(grounds.meeting).map((c) => c.person),
  ]
  byLanguage.set(language, made)
  return made
}

const peopleOf = ({ reading, sentence }: NoteSentence): Person[] =>
  findCjkPeople(reading.page, [sentence.span])

/** Only where a source is in the language of the note: one script writes a name otherwise than the other. */
export function strangeCjkNames(grounds: Grounds, s: NoteSentence): StrangeCjkName[] {
  const { language } = s.reading
  if (!grounds.languages.has(language)) return []
  const has = (name: string) =>
    grounds.sentences.some((x) => x.language === language && x.text.includes(name)) ||
    grounds.record.some((text) => text.includes(name))
  return peopleOf(s).flatMap((p) => {
    const at = p.named[0]
    if (!at || isQuoted(s, at.start) || p.name.length < 2 || has(p.name)) return []
    const meant = nearest(p, knownIn(grounds, language))
    return [{ start: at.start, end: at.end, text: p.name, ...(meant && { meant }) }]
  })
}

/** One character changed, added or left out, in the name or in the family name it begins with. */
function nearest(p: Person, known: readonly Person[]): string | undefined {
  const length = [...p.name].length
  for (const k of known) {
    const parts = [k.name, [...k.name].slice(0, length).join(''), ...k.name.split(/[・·＝=]/)]
    const near = parts.find((part) => part !== p.name && part.length >= 2 && fewEdits(part, p.name, 1))
    // Two characters leave half a name: there the office has to be the same.
    if (near && (length > 2 || (p.role && k.role && sameCjkOffice(p.role, k.role)))) return near
  }
  return undefined
}

/** An office of the note that the sources give to no one of that name. */
export function wrongCjkTitles(grounds: Grounds, s: NoteSentence): WrongTitle[] {
  const { language } = s.reading
  if (!grounds.languages.has(language)) return []
  return peopleOf(s).flatMap((noted): WrongTitle[] => {
    const at = noted.named[0]
    const { role } = noted
    if (!at || !role || isQuoted(s, at.start)) return []
    const same = knownIn(grounds, language).filter(
      (k) =>
        k.role &&
        (k.name === noted.name || isPartOfName(noted.name, k.name) || isPartOfName(k.name, noted.name)),
    )
    const [known] = same
    if (!known?.role || same.some((k) => k.role && sameCjkOffice(k.role, role))) return []
    const beside = new Set([`${noted.name}${role}`, `${role}${noted.name}`])
    if (grounds.sentences.some((x) => [...beside].some((words) => x.text.includes(words)))) return []
    const from = s.reading.text.indexOf(role, Math.max(s.sentence.start, at.start - role.length))
    if (from < 0) return []
    return [{ start: from, end: from + role.length, name: known.name, note: role, source: known.role }]
  })
}

const isQuoted = ({ sentence }: NoteSentence, at: number): boolean =>
  sentence.span.quotes.some((q) => at >= q.outer.start && at < q.outer.end)

/** Offices of several names, of the two languages side by side. */
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['foreign minister', /(?:外相|外務大臣|外交大臣|外务大臣|外交部长|外交部長|外长|外長)$/],
  ['prime minister', /(?:首相|総理大臣|総理|总理|總理)$/],
  ['president', /(?:大統領|总统|總統|国家主席|主席)$/],
  ['defence minister', /(?:防衛相|防衛大臣|国防相|国防部长|国防部長|国防大臣|防长|防長)$/],
  ['finance minister', /(?:財務相|財務大臣|財相|财政部长|财长|財長)$/],
  [
    'trade minister',
    /(?:経産相|経済産業大臣|経済産業相|貿易相|商務相|商务部长|商務部長|商務部部長|商务部部长)$/,
  ],
  ['chief cabinet secretary', /^(?:内閣)?官房長官$/],
  ['spokesperson', /(?:発言人|发言人|發言人|報道官)$/],
]
const officeOf = (role: string) => OFFICES.find(([, pattern]) => pattern.test(role))?.[0]

/** The same office in other words, or less of it: 大臣 for 外務大臣, 部长 for 商务部部长. */
export function sameCjkOffice(a: string, b: string): boolean {
  const [x, y] = [officeOf(a), officeOf(b)]
  const vice = (r: string) => /副|次官|助理/.test(r)
  if (vice(a) !== vice(b)) return false
  return a.endsWith(b) || b.endsWith(a) || (x !== undefined && x === y)
}
