import type { Conflict, Evidence, Meeting, Origin } from '../../meeting.ts'
import type { Identifiers } from '../identifiers.ts'
import { bare, likeness, matter, numbersIn, overlap } from './similar.ts'
import { told, weightOfVerb } from './told.ts'

/** Sentences are about the same matter from this likeness on. */
const SAME_MATTER = 0.45
const SAME_QUOTE = 0.6
/** Items of one kind that are held against those of another source; the first ones matter. */
const MOST = 400

interface Version {
  readonly source: string
  readonly value: string
  readonly evidence: string[]
}

/**
 * What two sources of one meeting state differently: day, place, office, number, verb, speaker, wording. Nothing is
 * decided: both versions stand side by side with their passages.
 */
export class ConflictFinder {
  readonly conflicts: Conflict[] = []
  private readonly known: ReadonlySet<string>

  constructor(
    private readonly ids: Identifiers,
    evidence: readonly Evidence[],
  ) {
    this.known = new Set(evidence.map((e) => e.id))
  }

  /** Compares one source's record with another's; ids in both are those of the joined record. */
  compare(a: Meeting, b: Meeting): void {
    const sides = [a.sources?.[0]?.id, b.sources?.[0]?.id] as const
    const [sa, sb] = sides
    if (!sa || !sb) return
    this.field(a, b, sa, sb)
    this.roles(a, b, sa, sb)
    this.statements(a, b, sa, sb)
    this.undertakings(a, b, sa, sb)
    this.undertakings(b, a, sb, sa, true)
    this.figures(a, b, sa, sb)
  }

  private field(a: Meeting, b: Meeting, sa: string, sb: string): void {
    if (a.start && b.start && differ(a.start, b.start))
      this.add('date', `The day of the meeting differs: ${a.start} or ${b.start}.`, '/start', [
        { source: sa, value: a.start, evidence: basis(a, 'start') },
        { source: sb, value: b.start, evidence: basis(b, 'start') },
      ])
    const [x, y] = [a.place?.city, b.place?.city]
    if (x && y && x !== y)
      this.add('place', `The place of the meeting differs: ${x} or ${y}.`, '/place/city', [
        { source: sa, value: x, evidence: basis(a, 'place') },
        { source: sb, value: y, evidence: basis(b, 'place') },
      ])
  }

  private roles(a: Meeting, b: Meeting, sa: string, sb: string): void {
    const others = new Map((b.participants ?? []).map((q) => [q.id, q]))
    for (const p of a.participants ?? []) {
      const q = others.get(p.id)
      if (
        !p.role ||
        !q?.role ||
        isHan(p.role) !== isHan(q.role) ||
        overlap(matter(p.role), matter(q.role)) > 0
      )
        continue
      this.add(
        'role',
        `The office of ${p.name} differs: ${p.role} or ${q.role}.`,
        `/participants/${p.id}/role`,
        [
          { source: sa, value: p.role, evidence: cited(p.origin) },
          { source: sb, value: q.role, evidence: cited(q.origin) },
        ],
      )
    }
  }

  private statements(a: Meeting, b: Meeting, sa: string, sb: string): void {
    const others = (b.statements ?? [])
      .slice(0, MOST)
      .map((q) => ({ q, words: bare(q.quote), matter: matter(q.quote) }))
    for (const p of (a.statements ?? []).slice(0, MOST)) {
      const words = bare(p.quote)
      const own = matter(p.quote)
      for (const other of others) {
        const { q } = other
        const versions = (x: string, y: string) => [
          { source: sa, value: x, evidence: cited(p.origin) },
          { source: sb, value: y, evidence: cited(q.origin) },
        ]
        if (words === other.words) {
          if (p.speaker && q.speaker && p.speaker !== q.speaker)
            this.add(
              'speaker',
              `Two sources give these words to different speakers: “${p.quote}”`,
              `/statements/${p.id}/speaker`,
              versions(nameIn(a, p.speaker), nameIn(b, q.speaker)),
            )
        } else if (
          p.quote.length > 30 &&
          q.quote.length > 30 &&
          likeness(own, other.matter) >= SAME_QUOTE &&
          (!p.speaker || !q.speaker || p.speaker === q.speaker)
        )
          this.add(
            'wording',
            'Two sources quote these words differently.',
            `/statements/${p.id}`,
            versions(p.quote, q.quote),
          )
      }
    }
  }

  /** One says “agreed”, the other “discussed”; one says June, the other July; one ten, the other eleven. */
  private undertakings(a: Meeting, b: Meeting, sa: string, sb: string, back = false): void {
    const others = told(b, ['outcomes', 'positions', 'followUps', 'open']).slice(0, MOST)
    for (const p of told(a, ['outcomes']).slice(0, MOST)) {
      let best: (typeof others)[number] | undefined
      let most = SAME_MATTER
      for (const q of others) {
        const like = likeness(p.matter, q.matter)
        if (like < most) continue
        most = like
        best = q
      }
      if (!best || (back && best.list === 'outcomes')) continue
      const item = `/outcomes/${p.id}`
      const versions = [
        { source: sa, value: p.text, evidence: cited(p.origin) },
        { source: sb, value: best.text, evidence: cited(best.origin) },
      ]
      if (best.list === 'open')
        this.add('verb', 'One source says this was agreed, the other that it was left open.', item, versions)
      else if (weightOfVerb(p) !== weightOfVerb(best))
        this.add('verb', 'Two sources use different verbs for the same matter.', item, versions)
      else if (p.due && best.due && differ(p.due, best.due))
        this.add('date', 'Two sources give different dates for the same matter.', item, versions)
      else if (differInNumber(p.text, best.text))
        this.add('number', 'Two sources give different numbers for the same matter.', item, versions)
    }
  }

  private figures(a: Meeting, b: Meeting, sa: string, sb: string): void {
    const own = (a.figures ?? []).slice(0, MOST)
    const others = (b.figures ?? [])
      .slice(0, MOST)
      .map((q) => ({ q, unit: unit(q.unit), of: matter(q.of), last: lastWord(q.of) }))
    for (const p of own) {
      const of = matter(p.of)
      const other = others.find(
        (x) => x.unit === unit(p.unit) && x.last === lastWord(p.of) && overlap(x.of, of) >= 0.6,
      )
      if (!other || sameNumber(p.value, other.q.value)) continue
      const { q } = other
      if (own.some((x) => sameNumber(x.value, q.value) && unit(x.unit) === other.unit)) continue
      // An undertaking that differs in just these numbers has told it already.
      if (
        this.conflicts.some(
          (c) => c.about === 'number' && holds(c.versions, sa, p.value) && holds(c.versions, sb, q.value),
        )
      )
        continue
      this.add('number', `The number of ${p.of} differs: ${p.value} or ${q.value}.`, `/figures/${p.id}`, [
        { source: sa, value: [p.value, p.unit].filter(Boolean).join(' '), evidence: cited(p.origin) },
        { source: sb, value: [q.value, q.unit].filter(Boolean).join(' '), evidence: cited(q.origin) },
      ])
    }
  }

  private add(about: Conflict['about'], text: string, item: string, versions: readonly Version[]): void {
    const key = versions.map((v) => v.value).join('\n')
    if (this.conflicts.some((c) => c.about === about && c.versions.map((v) => v.value).join('\n') === key))
      return
    this.conflicts.push({
      id: this.ids.next(`${about} ${this.conflicts.length + 1}`, 'conflict'),
      about,
      text,
      item,
      versions: versions.map((v) => ({ ...v, evidence: v.evidence.filter((e) => this.known.has(e)) })),
      settled: false,
    })
  }
}

const cited = (origin: Origin | undefined): string[] =>
  origin?.kind === 'evidence' ? [...origin.evidence] : []
const isHan = (s: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(s)

/** The passages a single value of the record stands on. */
function basis(m: Meeting, field: string): string[] {
  const all: unknown = m.basis
  const origin: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, field) : undefined
  const list: unknown =
    typeof origin === 'object' && origin !== null ? Reflect.get(origin, 'evidence') : undefined
  return Array.isArray(list) ? list.filter((x): x is string => typeof x === 'string') : []
}
/** A month and a day of that month do not disagree. */
const differ = (x: string, y: string) =>
  !x.slice(0, 10).startsWith(y.slice(0, 10)) && !y.slice(0, 10).startsWith(x.slice(0, 10))
const lastWord = (s: string) => s.toLowerCase().split(/\s+/).pop()?.replace(/s$/, '')
const unit = (u: string | undefined) => (u ?? '').toLowerCase().replace(/s$/, '')
const sameNumber = (x: string, y: string) => numbersIn(x).join() === numbersIn(y).join()
const holds = (versions: Conflict['versions'], source: string, value: string) =>
  versions.some((v) => v.source === source && numbersIn(v.value).some((n) => numbersIn(value).includes(n)))
/** Each has a number the other lacks: “12 boats and $5 million”, “10 boats and $5 million”. */
function differInNumber(x: string, y: string): boolean {
  const a = numbersIn(x)
  const b = numbersIn(y)
  return a.some((n) => !b.includes(n)) && b.some((n) => !a.includes(n))
}
const nameIn = (m: Meeting, id: string): string =>
  [...(m.participants ?? []), ...(m.parties ?? []), ...(m.mentioned ?? [])].find((p) => p.id === id)?.name ??
  id
