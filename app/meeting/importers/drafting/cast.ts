import type { Span } from '../evidence-book.ts'
import type { Standing } from './lexicon/roles.ts'

/** Someone, or some body, that a text names. Grows while the text is read. */
export interface Person {
  readonly kind: 'person' | 'body'
  /** As first written in full. */
  name: string
  tokens: readonly string[]
  /** In the text's own words: “Foreign Minister”, “director of the Asia programme at Chatham House”. */
  role?: string
  roleAt?: Span
  /** Every phrase the text may call the office by. */
  readonly offices: Set<string>
  /** Id of the country or body represented. */
  country?: string
  standing: Standing
  gender?: 'm' | 'f'
  native?: string
  honorific?: string
  /** Where the name stands in full, first place first. */
  readonly named: Span[]
}

/** One place where a text speaks of someone. */
export interface Mention extends Span {
  /** Absent where the text leaves them unnamed, and for groups. */
  readonly who?: Person
  readonly as: 'name' | 'role' | 'pronoun' | 'country' | 'body' | 'unnamed' | 'group'
  /** Country id, where the words themselves or the one meant represent one. */
  readonly country?: string
  /** Where the whole phrase begins, with its office and determiner. */
  readonly lead: number
  /** Where it ends with what is said of it in passing: “, China’s top diplomat,”. */
  readonly tail: number
  readonly possessive: boolean
  /** How it stands in its sentence. */
  readonly stands: 'free' | 'after-preposition' | 'object'
  /** Word indices in the sentence. */
  readonly from: number
  readonly to: number
}

/** The last word of a Western name; the first of a Chinese, Korean or Vietnamese one. */
export interface FamilyName {
  readonly family: string
  readonly given: string
}
