import { countryStarting, joined } from './country-phrases.ts'
import { findCountry } from './lexicon/countries.ts'
import { isFamilyFirst } from './lexicon/names.ts'
import { HONORIFICS } from './lexicon/roles.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Word } from './words.ts'

/** A run of capitalised words that may be a name: words `from` to `to`, exclusive. */
export interface NameGroup {
  readonly from: number
  readonly to: number
  /** “Mr”, “Dr”, “Sir” directly before it. */
  readonly honorific?: string
  readonly gender?: 'm' | 'f'
  /** It names a body, a place or a thing: one of its words says so. */
  readonly thing: boolean
}

/** Words that open sentences or stand in titles: no part of a name. */
const NEVER = new Set(
  "the a an in on at by for from with of to and but or nor if as when while after before since although though however meanwhile moreover furthermore both either neither earlier later also yet still then now there here this that these those it its he she his her him hers they them their we our us i my me you your what which who whom whose where why how not no yes all some many most several each every any other another such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions asked during according following despite under over between among against through without within about above because until unless instead separately speaking last next so thus hence indeed nonetheless nevertheless only even just more less than like unlike once again additionally finally first second third lastly overall rather together apart asian african western eastern northern southern mr mrs ms dr sir lord lady prof professor monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter today yesterday tomorrow tonight pm am gmt utc christmas easter ramadan photo image video q everyone everybody nobody someone nothing anything everything citing quoting noting adding saying calling describing responding referring turning regarding concerning pointing underscoring stressing emphasizing emphasising reiterating welcoming recalling addressing visiting meeting talks let thank thanks please dear regards sincerely yours subject agenda date time place venue present apologies minutes item action actions agreed decision decisions background summary note notes d’état d'état d'etat d’etat".split(
    ' ',
  ),
)
/** Words that make a run the name of a body, a place or a thing. */
const THINGS = new Set(
  'x facebook twitter telegram weibo linkedin instagram youtube whatsapp cheong dae kremlin pentagon visit visits tour trip side sides delegation ministry department university institute institution council commission committee party bank group company corporation agency office organization organisation association union centre center foundation forum summit conference agreement treaty initiative declaration charter dialogue partnership framework act law protocol street road avenue square palace hotel hall house airport station island islands sea ocean strait straits river lake mount mountain mountains peninsula province prefecture city region bay gulf canal park bridge port museum times post news daily herald tribune journal television tv radio press army navy force forces guard expo games olympics cup war day year week month century belt corridor project programme program plan fund strategy policy review report statement communique communiqué resolution accord accords pact parliament congress senate assembly court cabinet government secretariat embassy mission delegation alliance quad building room table memorandum convention covenant constitution movement front brigade church temple cathedral mosque school college academy laboratory hospital club society network service services bureau board authority administration federation confederation league bloc coalition chamber exchange market markets airlines airways motors electric steel nuclear plant station valley coast cape desert forest basin zone area line wall gate tower dam railway highway route pipeline doctrine principle principles note paper papers green white blue book award prize medal democrats republicans conservatives labour liberal democratic republican communist socialist people national international global security defence defense foreign affairs trade economic economy finance technology climate energy health peace human rights cooperation development asia europe africa america americas pacific atlantic indo-pacific asia-pacific arctic antarctic mediterranean baltic balkans caucasus middle east north south west central g7 g20 brics apec oecd wto imf nato asean eu un unesco unicef unhcr iaea who opec sco cptpp rcep aukus covid covid-19 internet ai reuters xinhua kyodo afp ap bbc cnn nhk yonhap tass dpa cctv cgtn bloomberg nikkei asahi yomiuri mainichi sankei jiji guardian telegraph state states kingdom republic commonwealth empire cold great world general assembly black red yellow caspian channel article chapter annex appendix section page figure'.split(
    ' ',
  ),
)
/** Small words inside names. */
const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'bint',
  'ter',
  'ben',
  'del',
  'della',
  'af',
  'zu',
  'zur',
  'ten',
  'las',
  'los',
  'do',
  'das',
  'y',
])
/** Family names that are also opening words; names only right after an office. */
const BOTH = new Set([
  'he',
  'an',
  'so',
  'do',
  'to',
  'long',
  'may',
  'april',
  'june',
  'august',
  'park',
  'mark',
  'bank',
  'hall',
  'guard',
  'church',
  'day',
  'lake',
  'sea',
  'house',
  'west',
  'white',
  'black',
  'green',
  'blue',
  'east',
  'north',
  'park',
  'march',
  'will',
  'you',
  'more',
  'second',
  'people',
  'forest',
  'price',
  'rice',
  'young',
  'case',
])
/** Names of agencies that credits put behind a person's name. */
const AGENCIES = new Set([
  'tass',
  'afp',
  'reuters',
  'ap',
  'xinhua',
  'kyodo',
  'yonhap',
  'epa',
  'getty',
  'pool',
  'jiji',
  'dpa',
  'pti',
])
/** Styles that stand with “His” or “Her”, before a name or alone. */
export const STYLES: ReadonlySet<string> = new Set([
  'majesty',
  'highness',
  'excellency',
  'holiness',
  'eminence',
])
const LONGEST_NAME = 5
const MOST_PARTICLES = 3

/** Every run of capitals in a sentence that may name someone, apart from offices, countries and dates. */
export function findNameGroups(
  words: readonly Word[],
  text: string,
  roles: readonly RolePhrase[],
): NameGroup[] {
  const groups: NameGroup[] = []
  const inRole = new Uint8Array(words.length)
  for (const r of roles) inRole.fill(1, r.from, r.to)
  const afterRole = new Set(roles.map((r) => r.to))
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (!word || inRole[i]) {
      i++
      continue
    }
    const short = excellencyAt(words, i, text)
    const titled = short > 0 || (HONORIFICS.has(word.lower) && word.capital && !word.possessive)
    if (titled) {
      let first = i + Math.max(short, 1)
      while (HONORIFICS.has(words[first]?.lower ?? '') && words[first]?.capital) first++
      const to = extent(words, first, inRole, text, true)
      // “His Majesty King Faisal”: the pronoun is part of the style.
      const style =
        STYLES.has(word.lower) && /^(?:his|her|their|your)$/.test(words[i - 1]?.lower ?? '') ? i - 1 : i
      if (to > first && (short > 0 || joined(words, i, first + 1, text))) {
        const gender = words
          .slice(i, first)
          .map((w) => HONORIFICS.get(w.lower))
          .find(Boolean)
        groups.push({
          from: first,
          to,
          honorific: words
            .slice(style, first)
            .map((w) => w.text)
            .join(' '),
          ...(gender && { gender }),
          thing: false,
        })
        i = to
      } else i++
      continue
    }
    const office =
      afterRole.has(i) && i > 0 && /^[\s\u00a0]+$/.test(text.slice(words[i - 1]?.end ?? 0, word.start))
    const to = extent(words, i, inRole, text, office)
    if (to === i) {
      i++
      continue
    }
    groups.push({ from: i, to, thing: words.slice(i, to).some((w, n) => isThing(w, office && n < 3)) })
    i = to
  }
  return groups
}

/** “HE”, “H E”, “H. E.” before a name: how many words it takes. */
function excellencyAt(words: readonly Word[], i: number, text: string): number {
  const [one, two] = [words[i], words[i + 1]]
  if (
    one?.text === 'HE' &&
    two?.capital &&
    !/^[A-Z]{2,6}$/.test(two.text) &&
    !/[.!?:]/.test(text.slice(one.end, two.start))
  )
    return 1
  return /^H\.?$/.test(one?.text ?? '') && /^E\.?$/.test(two?.text ?? '') && words[i + 2]?.capital ? 2 : 0
}

const isThing = (w: Word, afterOffice: boolean) =>
  (THINGS.has(w.lower) && !(afterOffice && BOTH.has(w.lower))) || /\d/.test(w.text)

/** Where the run that starts at `from` ends; `from` itself where none starts. */
function extent(
  words: readonly Word[],
  from: number,
  inRole: Uint8Array,
  text: string,
  sure: boolean,
): number {
  let to = from
  let main = 0
  while (to < words.length && main < LONGEST_NAME && !inRole[to]) {
    const word = words[to]
    if (!word || (to > from && !joined(words, to - 1, to + 1, text) && !initialGap(words, to, text))) break
    if (!word.capital) {
      // A small word belongs only between two capitals.
      if (
        to > from &&
        particlesUntil(words, to) > to &&
        joined(words, to, particlesUntil(words, to) + 1, text)
      ) {
        to = particlesUntil(words, to)
        continue
      }
      if (to === from && sure && particlesUntil(words, to) > to) {
        to = particlesUntil(words, to)
        continue
      }
      break
    }
    if (
      NEVER.has(word.lower) &&
      // “Liu He” in mid-sentence: a capital there is no pronoun.
      !(to === from + 1 && BOTH.has(word.lower) && isFamilyFirst([words[from]?.text ?? '', word.text])) &&
      !(BOTH.has(word.lower) && sure && (to === from ? words[to + 1]?.capital : true)) &&
      // “Jan Novak”: a month has a number or “of” behind it.
      !(to === from && word.lower === 'jan' && words[to + 1]?.capital && joined(words, to, to + 2, text))
    )
      break
    const country = countryStarting(words, to, text)
    if (
      country &&
      !(
        sure &&
        to === from &&
        country.as !== 'adjective' &&
        isPlainCapital(words[country.to], words, country.to, text)
      )
    )
      break
    if (to - from >= 2 && AGENCIES.has(word.lower)) break
    if (word.text.includes('-') && word.text.split('-').every((part) => findCountry(part))) break
    to++
    if (!PARTICLES.has(word.lower)) main++
    if (word.possessive) break
  }
  return to
}
/** “van der”, “de la”: where the small words at `at` end, if a capital follows them; `at` itself otherwise. */
function particlesUntil(words: readonly Word[], at: number): number {
  let end = at
  while (end - at < MOST_PARTICLES && PARTICLES.has(words[end]?.lower ?? '') && !words[end]?.capital) end++
  return words[end]?.capital ? end : at
}
/** “S. Jaishankar”, “J. D. Vance”: initials keep the run together. */
const initialGap = (words: readonly Word[], to: number, text: string) =>
  /^[A-Z]\.?$/.test(words[to - 1]?.text ?? '') &&
  /^\.? $/.test(text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0))
const isPlainCapital = (word: Word | undefined, words: readonly Word[], at: number, text: string) =>
  word?.capital && !NEVER.has(word.lower) && !THINGS.has(word.lower) && joined(words, at - 1, at + 1, text)
