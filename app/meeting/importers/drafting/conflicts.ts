import type { Conflict, Evidence, Meeting, Origin } from '../../meeting.ts'
import type { Identifiers } from '../identifiers.ts'
import { bare, likeness, matter, numbersIn, overlap } from './similar.ts'

/** An item of one source, as far as a comparison needs it. */
interface Told {
  readonly list: string
  readonly id: string
  readonly text: string
  readonly verb?: string
  readonly due?: string
  readonly origin?: Origin
  readonly strength?: string
}

/** Sentences are about the same matter from this likeness on. */
const SAME_MATTER = 0.45
const SAME_QUOTE = 0.6

/**
 * What two sources of one meeting state differently: day, place, number, verb, speaker, wording. Nothing is decided:
 * both versions stand side by side with their passages.
 */
export class ConflictFinder {
  readonly conflicts: Conflict[] = []

  constructor(
    private readonly ids: Identifiers,
    private readonly evidence: readonly Evidence[],
  ) {}

  /** Compares one source's record with another's; ids in both are those of the joined record. */
  compare(a: Meeting, b: Meeting): void {
    const sourceA = a.sources?.[0]?.id
    const sourceB = b.sources?.[0]?.id
    if (!sourceA || !sourceB) return
    this.field(
      a,
      b,
      sourceA,
      sourceB,
      'date',
      '/start',
      'The day of the meeting differs',
      (m) => m.start,
      basis('start'),
      comparable,
    )
    this.field(
      a,
      b,
      sourceA,
      sourceB,
      'place',
      '/place/city',
      'The place of the meeting differs',
      (m) => m.place?.city,
      basis('place'),
      () => true,
    )
    this.roles(a, b, sourceA, sourceB)
    this.speakers(a, b, sourceA, sourceB)
    this.figures(a, b, sourceA, sourceB)
    this.undertakings(a, b, sourceA, sourceB)
  }

  private field(
    a: Meeting,
    b: Meeting,
    sa: string,
    sb: string,
    about: Conflict['about'],
    item: string,
    text: string,
    pick: (m: Meeting) => string | undefined,
    proof: (m: Meeting) => string[],
    differs: (x: string, y: string) => boolean,
  ): void {
    const x = pick(a)
    const y = pick(b)
    if (!x || !y || x === y || !differs(x, y)) return
    this.add(about, `${text}: ${x} or ${y}.`, item, [
      { source: sa, value: x, evidence: proof(a) },
      { source: sb, value: y, evidence: proof(b) },
    ])
  }

  private roles(a: Meeting, b: Meeting, sa: string, sb: string): void {
    for (const p of a.participants ?? []) {
      const q = (b.participants ?? []).find((x) => x.id === p.id)
      if (
        !p.role ||
        !q?.role ||
        overlap(matter(p.role), matter(q.role)) > 0 ||
        isHan(p.role) !== isHan(q.role)
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

  private speakers(a: Meeting, b: Meeting, sa: string, sb: string): void {
    for (const p of a.statements ?? [])
      for (const q of b.statements ?? []) {
        const same = bare(p.quote) === bare(q.quote)
        const alike =
          !same &&
          p.quote.length > 30 &&
          q.quote.length > 30 &&
          likeness(matter(p.quote), matter(q.quote)) >= SAME_QUOTE
        if (same && p.speaker && q.speaker && p.speaker !== q.speaker)
          this.add(
            'speaker',
            `Two sources give these words to different speakers: “${p.quote}”`,
            `/statements/${p.id}/speaker`,
            [
              { source: sa, value: nameIn(a, p.speaker), evidence: cited(p.origin) },
              { source: sb, value: nameIn(b, q.speaker), evidence: cited(q.origin) },
            ],
          )
        if (alike && (!p.speaker || !q.speaker || p.speaker === q.speaker))
          this.add('wording', 'Two sources quote these words differently.', `/statements/${p.id}`, [
            { source: sa, value: p.quote, evidence: cited(p.origin) },
            { source: sb, value: q.quote, evidence: cited(q.origin) },
          ])
      }
  }

  private figures(a: Meeting, b: Meeting, sa: string, sb: string): void {
    for (const p of a.figures ?? []) {
      const q = (b.figures ?? []).find(
        (x) =>
          bareUnit(x.unit) === bareUnit(p.unit) &&
          overlap(matter(x.of), matter(p.of)) >= 0.6 &&
          lastWord(x.of) === lastWord(p.of),
      )
      if (!q || sameNumber(p.value, q.value)) continue
      if (
        (a.figures ?? []).some((x) => sameNumber(x.value, q.value) && bareUnit(x.unit) === bareUnit(q.unit))
      )
        continue
      this.add('number', `The number of ${p.of} differs: ${p.value} or ${q.value}.`, `/figures/${p.id}`, [
        { source: sa, value: [p.value, p.unit].filter(Boolean).join(' '), evidence: cited(p.origin) },
        { source: sb, value: [q.value, q.unit].filter(Boolean).join(' '), evidence: cited(q.origin) },
      ])
    }
  }

  /** One says “agreed”, the other “discussed”; one says June, the other July; one ten, the other eleven. */
  private undertakings(a: Meeting, b: Meeting, sa: string, sb: string): void {
    for (const [x, y, sx, sy] of [
      [a, b, sa, sb],
      [b, a, sb, sa],
    ] as const)
      for (const p of told(x, ['outcomes'])) {
        const q = told(y, ['outcomes', 'positions', 'followUps', 'open'])
          .map((t) => ({ t, like: likeness(matter(p.text), matter(t.text)) }))
          .filter(({ like }) => like >= SAME_MATTER)
          .sort((m, n) => n.like - m.like)[0]?.t
        if (!q || (x === b && q.list === 'outcomes')) continue
        const versions = [
          { source: sx, value: p.text, evidence: cited(p.origin) },
          { source: sy, value: q.text, evidence: cited(q.origin) },
        ]
        const item = `/outcomes/${p.id}`
        if (q.list === 'open')
          this.add('verb', 'One source says this was agreed, the other that it was not.', item, versions)
        else if (weightOfVerb(p) !== weightOfVerb(q))
          this.add('verb', 'Two sources use different verbs for the same matter.', item, versions)
        else if (p.due && q.due && p.due !== q.due && comparable(p.due, q.due))
          this.add('date', 'Two sources give different dates for the same matter.', item, versions)
        else if (!sameNumbers(p.text, q.text))
          this.add('number', 'Two sources give different numbers for the same matter.', item, versions)
      }
  }

  private add(about: Conflict['about'], text: string, item: string, versions: Conflict['versions']): void {
    const key = versions.map((v) => v.value).join('\n')
    if (this.conflicts.some((c) => c.about === about && c.versions.map((v) => v.value).join('\n') === key))
      return
    const known = new Set(this.evidence.map((e) => e.id))
    this.conflicts.push({
      id: this.ids.next(`${about} ${this.conflicts.length + 1}`, 'conflict'),
      about,
      text,
      item,
      versions: versions.map((v) => ({ ...v, evidence: (v.evidence ?? []).filter((e) => known.has(e)) })),
      settled: false,
    })
  }
}

const cited = (origin: Origin | undefined): string[] =>
  origin?.kind === 'evidence' ? [...origin.evidence] : []
const isHan = (s: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(s)
const basis =
  (field: string) =>
  (m: Meeting): string[] => {
    const all: unknown = m.basis
    const origin: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, field) : undefined
    const list: unknown =
      typeof origin === 'object' && origin !== null ? Reflect.get(origin, 'evidence') : undefined
    return Array.isArray(list) ? list.filter((x): x is string => typeof x === 'string') : []
  }
/** A month and a day of that month do not disagree. */
const comparable = (x: string, y: string) =>
  !x.slice(0, 10).startsWith(y.slice(0, 10)) && !y.slice(0, 10).startsWith(x.slice(0, 10))
const lastWord = (s: string) => s.toLowerCase().split(/\s+/).pop()?.replace(/s$/, '')
const bareUnit = (u: string | undefined) => (u ?? '').toLowerCase().replace(/s$/, '')
const sameNumber = (x: string, y: string) => numbersIn(x).join() === numbersIn(y).join()
function sameNumbers(x: string, y: string): boolean {
  const a = numbersIn(x)
  const b = numbersIn(y)
  return a.length === 0 || b.length === 0 || a.some((n) => b.includes(n))
}
const nameIn = (m: Meeting, id: string): string =>
  [...(m.participants ?? []), ...(m.parties ?? []), ...(m.mentioned ?? [])].find((p) => p.id === id)?.name ??
  id

function told(m: Meeting, lists: readonly ('outcomes' | 'positions' | 'followUps' | 'open')[]): Told[] {
  return lists.flatMap((list) =>
    (m[list] ?? []).map((x) => {
      const verb: unknown = Reflect.get(x, 'verb')
      const due: unknown = Reflect.get(x, 'due')
      const strength: unknown = Reflect.get(x, 'strength')
      return {
        list,
        id: x.id,
        text: x.text,
        ...(typeof verb === 'string' && { verb }),
        ...(typeof due === 'string' && { due }),
        ...(typeof strength === 'string' && { strength }),
        ...(x.origin && { origin: x.origin }),
      }
    }),
  )
}

/** How much a verb binds: agreed and will; willing and consider; discussed and noted. */
function weightOfVerb(t: Told): 'binds' | 'would' | 'talks' {
  const text = `${t.verb ?? ''} ${t.list === 'outcomes' ? '' : t.text}`.toLowerCase()
  if (
    t.strength === 'would-consider' ||
    /\b(?:consider|willing|explore|possib|study|examine|hope)/.test(text)
  )
    return 'would'
  if (t.list === 'outcomes' || /\b(?:agree|will|pledg|commit|decid|sign|confirm)/.test(text)) return 'binds'
  return 'talks'
}
