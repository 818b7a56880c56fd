import { anchorEvidence } from '../../meeting/evidence.ts'
import type { Language } from '../../meeting/importers/drafting/language.ts'
import type { Meeting, Source } from '../../meeting/meeting.ts'
import type { CheckInput } from '../checks/check.ts'
import type { NoteSentence, SentenceReading } from '../note-sentences.ts'
import type { HouseWordLists } from '../words/house-words.ts'
import { withHouseWords } from '../words/house-words.ts'
import type { LanguageWords } from '../words/language-words.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'
import { type Match, PassageIndex } from './passage-index.ts'
import { recordTexts } from './record-texts.ts'
import { type SourceSentence, sentencesOf } from './source-sentences.ts'

/** Matches looked at for each sentence. */
const MOST = 6
/** Below this a match is no more than a few words in common. */
const LEAST = 0.12

/** What a note stands on, made ready once for all rules and kept while sources and record are the same objects. */
export class Grounds {
  readonly index: PassageIndex
  readonly sentences: readonly SourceSentence[]
  /** Every text of the record, as one more thing a note may rest on. */
  readonly record: readonly string[]
  private readonly numberOf: ReadonlyMap<SourceSentence, number>
  private readonly matches = new WeakMap<SentenceReading, readonly Match[]>()
  private readonly memos = new Map<string, WeakMap<object, unknown>>()

  constructor(
    readonly sources: ReadonlyMap<string, string>,
    readonly meeting: Meeting | undefined,
    private readonly house: HouseWordLists = {},
  ) {
    this.sentences = [...sources.keys()].flatMap((id) => sentencesOf(sources, id))
    this.numberOf = new Map(this.sentences.map((s, i) => [s, i]))
    this.index = new PassageIndex(this.sentences)
    this.record = meeting ? recordTexts(meeting) : []
  }

  private spoken: ReadonlySet<Language> | undefined
  /** Languages the sources are in. */
  get languages(): ReadonlySet<Language> {
    this.spoken ??= new Set(this.sentences.map((s) => s.language))
    return this.spoken
  }

  private readonly houseWords = new Map<Language, LanguageWords>()
  /** What is known of a language's words, with the house's own. */
  wordsOf(language: Language): LanguageWords {
    const known = this.houseWords.get(language)
    if (known) return known
    const words = withHouseWords(wordsOfLanguage(language), this.house[language])
    this.houseWords.set(language, words)
    return words
  }

  get empty(): boolean {
    return this.sentences.length === 0
  }

  /** The passages a sentence most likely rests on, best first: those it cites, then those most like it. */
  matchesOf({ sentence }: NoteSentence): readonly Match[] {
    const known = this.matches.get(sentence)
    if (known) return known
    const found = this.index.find(sentence.terms, MOST).filter((m) => m.share >= LEAST)
    this.matches.set(sentence, found)
    return found
  }

  /** The sentences right before and behind one, in its source. */
  beside(one: SourceSentence): readonly SourceSentence[] {
    const at = this.numberOf.get(one) ?? -1
    return [this.sentences[at - 1], this.sentences[at + 1]].filter(
      (s): s is SourceSentence => s?.source === one.source,
    )
  }

  /** Sentences of the sources that cited evidence stands in. */
  cited(ids: readonly string[]): readonly SourceSentence[] {
    return ids.flatMap((id) => {
      const at = this.evidence.get(id)
      return at
        ? this.sentences.filter((s) => s.source === at.source && s.start < at.end && s.end > at.start)
        : []
    })
  }

  /** Works something out once an object of the note; `name` keeps rules apart. */
  once<T>(name: string, key: object, make: () => T): T {
    let memo = this.memos.get(name)
    if (!memo) {
      memo = new WeakMap()
      this.memos.set(name, memo)
    }
    if (memo.has(key)) return memo.get(key) as T
    const made = make()
    memo.set(key, made)
    return made
  }

  /** Whether `once` has worked that out already. */
  knows(name: string, key: object): boolean {
    return this.memos.get(name)?.has(key) ?? false
  }

  /** Where cited evidence stands. */
  span(id: string): { readonly source: string; readonly start: number; readonly end: number } | undefined {
    return this.evidence.get(id)
  }

  private readonly placed = new Map<
    string,
    { readonly source: string; readonly start: number; readonly end: number }
  >()
  private evidenceRead = false
  private get evidence(): typeof this.placed {
    if (this.evidenceRead) return this.placed
    this.evidenceRead = true
    const visit = (meeting: Meeting) => {
      for (const one of meeting.evidence ?? []) {
        const text = this.sources.get(one.source)
        const at = text === undefined ? null : anchorEvidence(one, text)
        if (at) this.placed.set(one.id, { source: one.source, start: at.start, end: at.end })
      }
      meeting.meetings?.forEach(visit)
    }
    if (this.meeting) visit(this.meeting)
    return this.placed
  }

  /** The record's entry of a source. */
  sourceEntry(id: string): Source | undefined {
    const find = (m: Meeting | undefined): Source | undefined =>
      m?.sources?.find((s) => s.id === id) ?? m?.meetings?.map(find).find((s): s is Source => s !== undefined)
    return find(this.meeting)
  }
}

const NONE = {}
const kept = new WeakMap<ReadonlyMap<string, string>, WeakMap<object, WeakMap<object, Grounds>>>()

/** The grounds of an input; the same sources, record and words of the house give the same object, with all it has worked out. */
export function groundsOf({
  sources,
  meeting,
  words = {},
}: Pick<CheckInput, 'sources' | 'meeting' | 'words'>): Grounds {
  const house = Object.keys(words).length > 0 ? words : NONE
  const byHouse = inner(inner(kept, sources), meeting ?? NONE)
  const known = byHouse.get(house)
  if (known) return known
  const made = new Grounds(sources, meeting, words)
  byHouse.set(house, made)
  return made
}

/** The map under a key, made when first asked for. */
function inner<K extends object, V extends object>(
  map: WeakMap<K, WeakMap<object, V>>,
  key: K,
): WeakMap<object, V> {
  const known = map.get(key)
  if (known) return known
  const made = new WeakMap<object, V>()
  map.set(key, made)
  return made
}
