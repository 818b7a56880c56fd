import type { Mention, Person } from '../cast.ts'
import { peopleOfLabels } from '../labels.ts'
import { COUNTRIES } from '../lexicon/countries.ts'
import { findListed } from '../listed-people.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../quotes.ts'
import type { Sentence } from '../sentences.ts'
import { type SpokenText, turnsOf } from '../spoken-text.ts'
import type { Attributed, Voice } from '../voice.ts'
import { findCjkPeople } from './cjk-people.ts'

/** Japanese: what follows a quotation that someone speaks. */
const JA_AFTER =
  /^(?:など)?(?:と(?:も)?(?:、|，)?(?:述べ|語|話|強調|指摘|訴え|表明|説明|主張|批判|応じ|呼びかけ|呼び掛け|求め|伝え|明らか|答え|発言|反論|断言|言|コメント|し(?:た|て|、)|警告|歓迎|評価|非難|懸念|期待|書|投稿|打ち明け|振り返|締めくく|釘を刺|牽制|けん制|改めて|繰り返|語気|不快感|抗議|提案|約束|した上で|した。)|と[^。、「」]{1,14}(?:に|へ|で)(?:対し(?:て)?)?(?:述べ|語|話|説明|明らかに|強調|訴え|発言|答え|伝え|コメント|応じ)|との(?:認識|考え|見解|見方|立場|姿勢|意向|懸念|談話|声明|コメント|期待)|とする)/u
const JA_TERM = /^(?:という|といった|とされる|とは|と呼ばれ|と題|と名付|と銘打)/u
/** Chinese: what stands before the mark where someone speaks. */
const ZH_BEFORE =
  /(?:道|说|說|表示|指出|强调|強調|称|稱|认为|認為|重申|回应|回應|回答|介绍|介紹|宣布|呼吁|呼籲|坦言|直言|写道|寫道|表态|批评|批評|警告|补充|補充|透露|谈到|談到|提到|主张|主張|声明|聲明|赞|讚|评价|問道|问道|质疑)(?:道|了|，他|：他)?\s?[：:，,]?\s*$/u
const ZH_AFTER =
  /^[，,]?\s?([\p{Script=Han}·]{0,14}?)(?:说|說|表示|指出|强调|強調|称|稱|补充|補充|写道|回应|回應)(?:道)?/u
/** A reporting verb anywhere before a fragment, and the nouns that make a fragment a term. */
const ZH_SAYS = /(?:说|說|表示|指出|强调|強調|称|稱|重申)/u
const ZH_TERM =
  /^(?:的)?(?:原则|原則|政策|倡议|倡議|构想|構想|战略|戰略|精神|机制|機制|框架|理念|关系|關係|问题|問題|计划|計劃|方针|方針|共识|共識|友好)/u
const PRONOUN = /(?:他|她|彼|彼女|同氏|氏)(?=[はがもを说說表指强強称稱还還也]|$)/u

interface Spot {
  readonly who: Person
  readonly start: number
  readonly end: number
}

/** Those known from elsewhere whom the text names without an office: “陈志远指出”. */
function withKnown(text: string, found: Person[], known: readonly Person[]): Person[] {
  for (const one of known) {
    const name = one.native ?? one.name
    const at = name.length >= 2 ? text.indexOf(name) : -1
    if (at < 0 || found.some((p) => p.name === name)) continue
    found.push({ ...one, name, tokens: [name], named: [{ start: at, end: at + name.length }] })
  }
  return found
}

/** Japanese and Chinese: people by office and name, quotations by mark, verb and topic. */
export function readCjk(
  page: Page,
  sentences: readonly Sentence[],
  known: readonly Person[] = [],
): SpokenText {
  const { text } = page
  const people = withKnown(page.text, findCjkPeople(page, sentences), known)
  const listed = findListed(page, people)
  const labels = peopleOfLabels(page, people)
  const attributed: Attributed[] = []
  const all: Mention[][] = []
  const voices: (Voice | undefined)[] = []
  const named = people
    .flatMap((who) => who.named.map((n) => ({ who, start: n.start, end: n.end })))
    .sort((x, y) => x.start - y.start)
  let topic: Person | undefined
  for (const [index, s] of sentences.entries()) {
    const spots = spotsOf(text, s, people, named)
    all.push(mentionsOf(text, s, spots))
    const own = subject(text, s, spots, s.end, page.language)
    for (const quote of s.quotes) {
      const after = text.slice(quote.outer.end, Math.min(s.end, quote.outer.end + 24))
      const before = text.slice(Math.max(s.start, quote.outer.start - 24), quote.outer.start)
      const speaks =
        page.language === 'ja'
          ? JA_AFTER.test(after)
          : ZH_BEFORE.test(before) ||
            ZH_AFTER.test(after) ||
            (ZH_SAYS.test(text.slice(s.start, quote.outer.start)) && !ZH_TERM.test(after))
      if (!isSpoken(text, quote, speaks, after, page.language)) continue
      const named =
        subject(text, s, spots, quote.outer.start, page.language) ??
        (page.language === 'zh' ? namedAfter(after, spots, quote) : undefined) ??
        afterSubject(spots, quote, text, page.language)
      const viaPronoun = !named && (PRONOUN.test(text.slice(s.start, quote.outer.start)) || index > 0)
      const who = named ?? (viaPronoun ? topic : undefined)
      attributed.push({
        quote,
        sentence: index,
        ...(who && { who }),
        level: named ? 'high' : who ? 'medium' : 'low',
        reason: named
          ? 'named beside the words'
          : who
            ? 'it goes on from the sentence before'
            : 'the text does not say who speaks',
      })
      if (who) topic = who
    }
    if (own) topic = own
    voices.push(topic && own ? { who: own } : undefined)
  }
  const turns = turnsOf(page, sentences, labels)
  const inTurn = new Set(sentences.flatMap((s, i) => (page.blocks[s.block]?.kind === 'turn' ? [i] : [])))
  return {
    people,
    bodies: [],
    mentions: all,
    voices: voices.map((v, i) => turns.voices.get(i) ?? v),
    attributed: [...attributed.filter((q) => !inTurn.has(q.sentence)), ...turns.attributed].sort(
      (x, y) => x.quote.start - y.quote.start,
    ),
    listed,
  }
}

/** Words between marks are speech where a verb says so; a term or a title is not. */
function isSpoken(text: string, quote: Quote, speaks: boolean, after: string, language: string): boolean {
  const words = text.slice(quote.start, quote.end)
  if (quote.runsOn || quote.continues) return true
  if (language === 'ja') {
    if (JA_TERM.test(after) && !/[。！？]$/.test(words)) return false
    return speaks || (words.length >= 20 && /[。！？]/.test(words))
  }
  const length = [...words].length
  if (speaks && (length >= 6 || /[。！？，]/.test(words))) return true
  return length >= 20 && /[。！？，]/.test(words)
}

/** Where a sentence names known people: full name, or family name with an office. `named` holds the latter, in order. */
function spotsOf(text: string, s: Sentence, people: readonly Person[], named: readonly Spot[]): Spot[] {
  const byStart = new Map<number, Spot>()
  const part = text.slice(s.start, s.end)
  for (const who of people)
    for (let at = part.indexOf(who.name); at >= 0; at = part.indexOf(who.name, at + 1))
      byStart.set(s.start + at, { who, start: s.start + at, end: s.start + at + who.name.length })
  for (let i = firstFrom(named, s.start); i < named.length; i++) {
    const spot = named[i]
    if (!spot || spot.start >= s.end) break
    if (spot.end <= s.end && !byStart.has(spot.start)) byStart.set(spot.start, spot)
  }
  return [...byStart.values()]
    .filter((x) => !s.quotes.some((q) => x.start >= q.outer.start && x.end <= q.outer.end))
    .sort((x, y) => x.start - y.start)
}

/** Index of the first spot at or after an offset. */
function firstFrom(spots: readonly Spot[], offset: number): number {
  let low = 0
  let high = spots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The topic of the sentence: the last one before `until` that は or が marks in Japanese, the nearest before a verb in Chinese. */
function subject(
  text: string,
  s: Sentence,
  spots: readonly Spot[],
  until: number,
  language: string,
): Person | undefined {
  const before = spots.filter((x) => x.end <= until)
  if (language === 'ja') {
    const marked = before.filter((x) =>
      /^[^、。「」はがをにとのへで]{0,14}(?:（[^）]{0,20}）)?(?:は|が|も)/u.test(
        text.slice(x.end, Math.min(s.end, x.end + 40)),
      ),
    )
    return marked[marked.length - 1]?.who
  }
  const free = before.filter(
    (x) =>
      !/(?:与|與|同|和|对|對|向|会见|會見|由)[^，。]{0,8}$/u.test(
        text.slice(Math.max(s.start, x.start - 9), x.start).replace(/^.*[，。]/, ''),
      ) || x === before[0],
  )
  const verbal = free.filter((x) =>
    /^[^，。“”]{0,12}(?:说|說|表示|指出|强调|強調|称|稱|认为|認為|重申|回应|回應|回答|介绍|宣布|呼吁)/u.test(
      text.slice(x.end, Math.min(s.end, x.end + 20)),
    ),
  )
  return (verbal[verbal.length - 1] ?? free[0])?.who
}

function namedAfter(after: string, spots: readonly Spot[], quote: Quote): Person | undefined {
  return ZH_AFTER.test(after)
    ? spots.find((x) => x.start >= quote.outer.end && x.start - quote.outer.end < 16)?.who
    : undefined
}
/** 「…」。岩屋外相は会談後、こう述べた。 */
function afterSubject(
  spots: readonly Spot[],
  quote: Quote,
  text: string,
  language: string,
): Person | undefined {
  if (language !== 'ja') return undefined
  return spots.find(
    (x) => x.start >= quote.outer.end && /^[^、。「」]{0,14}(?:は|が)/u.test(text.slice(x.end, x.end + 20)),
  )?.who
}

function mentionsOf(text: string, s: Sentence, spots: readonly Spot[]): Mention[] {
  const people: Mention[] = spots.map((x, i) => ({
    start: x.start,
    end: x.end,
    who: x.who,
    as: 'name',
    ...(x.who.country && { country: x.who.country }),
    lead: x.start,
    tail: x.end,
    possessive: /^(?:[\p{Script=Han}兼]{0,10}?)の/u.test(text.slice(x.end, x.end + 14)),
    // Someone named inside what another says is spoken of, not speaking.
    stands: /(?:表示|说|說|指出|强调|強調|称|稱|认为|認為)[，,：:]/u.test(text.slice(s.start, x.start))
      ? 'after-preposition'
      : 'free',
    from: i,
    to: i + 1,
  }))
  const sides: Mention[] = []
  const part = text.slice(s.start, s.end)
  for (const country of COUNTRIES)
    for (const word of country.cjk) {
      if (word.length < 2) continue
      const within = part.indexOf(word)
      const at = s.start + within
      if (within >= 0 && !sides.some((m) => m.country === country.id))
        sides.push({
          start: at,
          end: at + word.length,
          as: 'country',
          country: country.id,
          lead: at,
          tail: at + word.length,
          possessive: false,
          stands: 'free',
          from: 0,
          to: 1,
        })
    }
  return [...people, ...sides].sort((x, y) => x.start - y.start)
}
