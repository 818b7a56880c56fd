import * as z from 'zod'
import { toCodePoints } from '../../meeting/code-points.ts'
import { Creator, oneOrMore, Selector } from '../web-annotation.ts'
import type { AccountEntry } from './account.ts'
import { CLAIM_STATES, type SettledClaim } from './settled-claim.ts'

/**
 * The ledger as one page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): what people settled, each
 * with its creator and time, then the account of the last check, one annotation a sentence. Each is anchored by its
 * words and those around it; passages of the sources stand in the bodies. Positions count code points, as the standard
 * has it. What the standard has no word for stands under `aide:` keys. Settled sentences are read back whole; the
 * account is for other readers of the file, and is worked out anew by the next check.
 */
export interface LedgerFile {
  readonly claims: readonly SettledClaim[]
  readonly account: readonly AccountEntry[]
}

const MOST = 20_000
const HOW = ['cited', 'bound', 'matched', 'by hand'] as const
const State = z.enum(CLAIM_STATES)
const Target = z.looseObject({ selector: oneOrMore(Selector) })
const Body = z.looseObject({
  source: z.string().max(2_000),
  selector: oneOrMore(Selector),
  'aide:how': z.enum(HOW),
})
const Settled = z.looseObject({
  motivation: z.literal('assessing'),
  creator: Creator,
  created: z.string().max(64).catch(''),
  target: Target,
  'aide:state': State,
  'aide:evidence': z.array(z.string().max(200)).max(100).optional(),
})
const Accounted = z.looseObject({
  motivation: z.literal('linking'),
  target: Target,
  body: z.array(Body).max(1_000).catch([]),
  'aide:state': State,
})
const Page = z.looseObject({ items: z.array(z.union([Settled, Accounted])).max(2 * MOST) })

/** `text` is the note's plain text. Sentences of the account that it no longer holds are left out. */
export function writeLedger({ claims, account }: LedgerFile, text: string): unknown {
  let at = 0
  let points = 0
  const goTo = (offset: number): number => {
    const passed = text.slice(at, offset)
    at = offset
    points += toCodePoints(passed, passed.length)
    return points
  }
  const items = account.slice(0, MOST).flatMap((entry) => {
    const found = text.indexOf(entry.quote, at)
    return found < 0 ? [] : [accounted(entry, goTo(found), goTo(found + entry.quote.length))]
  })
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:aide-memoire:ledger',
    type: 'AnnotationPage',
    items: [...claims.slice(-MOST).map(settled), ...items].map((item, i) => ({
      id: `urn:aide-memoire:ledger-${i + 1}`,
      ...item,
    })),
  }
}

/** Null when it is no ledger that this version can write back whole. */
export function readLedger(value: unknown): LedgerFile | null {
  const page = Page.safeParse(value)
  if (!page.success) return null
  const claims: SettledClaim[] = []
  const account: AccountEntry[] = []
  for (const item of page.data.items) {
    const quote = item.target.selector.find((s) => s.type === 'TextQuoteSelector')
    if (!quote?.exact) return null
    const anchor = { quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix }
    if (item.motivation === 'assessing')
      claims.push({
        ...anchor,
        state: item['aide:state'],
        by: item.creator,
        when: item.created,
        ...(item['aide:evidence'] && { evidence: item['aide:evidence'] }),
      })
    else
      account.push({
        ...anchor,
        state: item['aide:state'],
        evidence: item.body.map((b) => ({
          how: b['aide:how'],
          source: b.source,
          exact: b.selector.find((s) => s.type === 'TextQuoteSelector')?.exact ?? '',
        })),
      })
  }
  return { claims, account }
}

const settled = ({ quote, prefix = '', suffix = '', state, by, when, evidence }: SettledClaim) => ({
  type: 'Annotation',
  motivation: 'assessing',
  creator: { type: 'Person', name: by },
  created: when,
  target: { source: 'text.md', selector: [quoted(quote, prefix, suffix)] },
  'aide:state': state,
  ...(evidence?.length && { 'aide:evidence': evidence }),
})

const accounted = ({ quote, prefix, suffix, state, evidence }: AccountEntry, start: number, end: number) => ({
  type: 'Annotation',
  motivation: 'linking',
  body: evidence.map((e) => ({
    type: 'SpecificResource',
    source: e.source,
    selector: { type: 'TextQuoteSelector', exact: e.exact },
    'aide:how': e.how,
  })),
  target: {
    source: 'text.md',
    selector: [quoted(quote, prefix, suffix), { type: 'TextPositionSelector', start, end }],
  },
  'aide:state': state,
})

const quoted = (exact: string, prefix: string, suffix: string) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})
