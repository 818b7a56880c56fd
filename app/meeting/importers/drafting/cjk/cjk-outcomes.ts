import type { Span } from '../../evidence-book.ts'
import type { Analysis, Drafted } from '../analysis.ts'
import { partyOf } from '../analysis.ts'
import type { DraftedConcern } from '../concerns.ts'
import type { DraftedOpen, DraftedOutcome } from '../drafted-outcome.ts'
import { allParties, dueOf } from '../outcome-parties.ts'
import type { Sentence } from '../sentences.ts'

/** What says in Japanese or Chinese that both agreed, that one undertakes, that something worries, or stays open. */
const AGREED =
  /(?:こと|旨|方針|認識|点)?で(?:一致|合意)|に(?:合意し|署名|調印)|[をも](?:締結|確認|採択)し|共同(?:声明|文書)を(?:発表|採択)|签署|簽署|达成[^，。]{0,14}(?:共识|一致|协议)|達成[^，。]{0,14}(?:共識|一致|協議)|商定|一致同意|双方同意|雙方同意|双方(?:一致)?决定|雙方決定/u
const COMMITTED =
  /(?:[るうくす])(?:方針|考え|意向|用意)(?:だ|を(?:示|表明|伝え)|で|があ|も)|(?:供与|支援|提供|実施|拠出|派遣|設置|開始|検討)する(?:考え|方針|意向|用意|旨|と表明|と述べ|ことを(?:表明|約束))|を約束し|承诺|承諾|将(?:向[^，。]{1,16})?(?:提供|捐赠|派遣|增加)|將(?:向[^，。]{1,16})?(?:提供|捐贈|派遣|增加)|宣布(?:将|將|提供)/u
const WORRIED =
  /懸念|憂慮|遺憾の意|抗議|強く求め|申し入れ|是正を求め|(?:撤廃|再開|改善|撤回|解放|釈放|是正|説明|自制)(?:など)?を(?:強く)?求め|反対(?:を表明|する)|关切|關切|担忧|擔憂|严正交涉|嚴正交涉|抗议|抗議|强烈不满|強烈不滿|坚决反对|堅決反對|表示不满/u
const NOT_AGREED =
  /(?:一致|合意|結論|決定|妥結)(?:に至ら|に達し|でき|には至ら)[^。]{0,4}(?:ない|なかった|ず)|平行線|持ち越し|先送り|未能(?:就|达成|達成)|没有(?:达成|就)|沒有(?:達成|就)|尚未(?:达成|達成|确定|確定)|分歧/u
/** Words that only speak of a concern shared, or of none. */
const EASED = /懸念(?:は|を)?(?:払拭|解消)|消除[^，。]{0,6}(?:关切|担忧)|共同关心|共同關心/u

export interface CjkItems {
  readonly outcomes: DraftedOutcome[]
  readonly open: DraftedOpen[]
  readonly concerns: DraftedConcern[]
}

/** Agreements, undertakings, concerns and open matters of a Japanese or Chinese text, a sentence each. */
export function draftCjkItems(a: Analysis, meetingDay: string | undefined): CjkItems {
  const items: CjkItems = { outcomes: [], open: [], concerns: [] }
  for (const [i, span] of a.sentences.flatMap((s, i) => clausesOf(a.text, s).map((c) => [i, c] as const))) {
    if (a.voices[i]?.who?.standing === 'observer') continue
    const text = a.text.slice(span.start, span.end)
    const words = outsideQuotes(text, i, span, a)
    const base = (weight: number, reason: string): Drafted => ({
      spans: [span],
      text: text.replace(/\s+/g, ' '),
      level: 'medium',
      reason,
      weight,
      sentence: i,
    })
    const who = a.voices[i]?.who?.country ?? partyOf((a.mentions[i] ?? []).find((m) => m.as === 'name'))
    const denied = NOT_AGREED.exec(words)
    if (denied) {
      items.open.push(base(6, `「${denied[0]}」: it says that something was not agreed or is left open`))
      continue
    }
    const worried = EASED.test(text) ? null : WORRIED.exec(text)
    if (worried)
      items.concerns.push({ ...base(7, `「${worried[0]}」 raises it`), ...(who && { raisedBy: who }) })
    const agreed = AGREED.exec(words)
    const made = agreed ?? COMMITTED.exec(words)
    if (!made) continue
    const due = dueOf(a, i, span, meetingDay)
    items.outcomes.push({
      ...base(agreed ? 9 : 7, `「${made[0]}」 says that something was undertaken`),
      kind: agreed ? 'agreement' : 'commitment',
      by: agreed ? allParties(a, a.mentions[i] ?? [], span) : who ? [who] : [],
      to: [],
      verb: made[0],
      ...(due && { due }),
      strength: agreed ? 'joint' : 'one-side',
    })
  }
  return items
}

/** Where a clause turns to something else: “，但”, “ものの、”. */
const TURN = /，(?=但|不过|不過|然而|同时|同時)|(?:ものの|けれども|一方で?)、|(?<=[たるだ])が、/gu
/** Shorter halves than this are no clauses. */
const SHORTEST_CLAUSE = 6

function clausesOf(text: string, s: Sentence): Span[] {
  const spans: Span[] = []
  let start = s.start
  for (const m of text.slice(s.start, s.end).matchAll(TURN)) {
    const at = s.start + m.index + m[0].length
    if (s.quotes.some((q) => at > q.outer.start && at < q.outer.end)) continue
    if (at - start < SHORTEST_CLAUSE || s.end - at < SHORTEST_CLAUSE) continue
    spans.push({ start, end: at })
    start = at
  }
  spans.push({ start, end: s.end })
  return spans
}

/** Quoted names of agreements and of programmes stay; what someone is quoted as saying does not. */
function outsideQuotes(text: string, i: number, span: Span, a: Analysis): string {
  let out = text
  for (const said of a.attributed) {
    if (said.sentence !== i) continue
    const from = said.quote.outer.start - span.start
    const to = said.quote.outer.end - span.start
    if (from >= 0 && to <= out.length) out = out.slice(0, from) + ' '.repeat(to - from) + out.slice(to)
  }
  return out
}
