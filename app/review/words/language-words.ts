/** What the checks know of a language. Lists only: a language is added by a file, not by a rule. */
export interface LanguageWords {
  /** Words that carry no matter of their own. */
  readonly common: string
  /** Words that say the same in a readout: one set a line. */
  readonly alike: string
  /** Words that deny what follows them. */
  readonly negators: string
  /** Words that may stand for a denial: where they are, nothing is said of one that is missing. */
  readonly halfNegators: string
  /** Turns of phrase with a negator in them that deny nothing, as patterns. */
  readonly idleNegations: readonly string[]
  /** Sentences about the note or its sources, which no source can bear out, as patterns. */
  readonly onSources: readonly string[]
  /** Verbs by what they do and how far they go, weakest first: `deed: word word | word | word`. A noun in brackets tells how far a source goes and is nothing a note is blamed for. */
  readonly strengths: string
  /** Speakers who are nobody. */
  readonly anonymous: readonly string[]
  /** Passives of agreement that name no one, as patterns. */
  readonly agreedByNobody: readonly string[]
  /** Words by which a sentence judges or demands, so that it needs a voice. */
  readonly judging: string
}
