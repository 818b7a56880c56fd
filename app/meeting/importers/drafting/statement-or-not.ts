import type { Quote } from './quotes.ts'

/** Words before a mark that announce a name or a doubt, not speech. */
const NAMING =
  /(?:\bso[- ]called|\bknown as|\bdubbed|\btitled|\bentitled|\bnamed|\bnicknamed|\bcode-?named|\btermed|\blabell?ed|\b(?:the|a|an) (?:word|words|term|phrase|slogan|theme|motto|title|name|concept|notion|idea|principle|hashtag|label|headline|song|film|movie|book|novel|poem|album|exhibition|report|article|paper|documentary|play|series|show|newspaper|magazine|agenda item)(?: of)?|\bunder the (?:theme|title|banner|slogan|name|motto|heading)(?: of)?|\bspelled|\bcalled(?: the)?|\bbilled as|\breferred to as|\bthemed|\bthe theme(?: was| is| of)?)[,:]? $/i
/** What a fragment is called where a verb of describing governs it. */
const DESCRIBING =
  /\b(?:call|calls|called|calling|describe|describes|described|describing|characteri[sz]e[sd]?|characteri[sz]ing|label|labels|labell?ed|brand(?:s|ed)?|term(?:s|ed)?|dub(?:s|bed)?|hail(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|denounce[sd]?|denouncing|praise[sd]?|praising|condemn(?:s|ed|ing)?|slam(?:s|med|ming)?|blast(?:s|ed)?|decr(?:y|ies|ied)|criticis?z?e[sd]?|welcomed|termed)\b/i

const SMALL = new Set([
  'of',
  'and',
  'the',
  'a',
  'an',
  'for',
  'to',
  'in',
  'on',
  'with',
  'at',
  'by',
  'from',
  'or',
  'as',
  'vs',
  'plus',
  'per',
  'versus',
])

export interface Setting {
  /** The text of the sentence before the opening mark, and after the closing one. */
  readonly before: string
  readonly after: string
  /** How firmly words outside the marks say that someone speaks. */
  readonly attribution: 'beside' | 'sentence' | 'carried' | 'none'
  /** The reporting verb, where one was found. */
  readonly verb?: string
}

/**
 * Whether words between marks are someone's words. Names, titles and words held at arm's length are not.
 * A whole sentence, and words beside a reporting verb, are; a short fragment needs a verb that governs it.
 */
export function isStatement(
  text: string,
  quote: Quote,
  { before, after, attribution, verb }: Setting,
): boolean {
  const words = text.slice(quote.start, quote.end).trim()
  const count = (words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length
  if (quote.runsOn || quote.continues) return true
  const whole = /^[\p{Lu}\p{N}…[]/u.test(words) && /[.!?,…]$/.test(words) && count >= 2
  if (
    attribution === 'beside' &&
    (whole || count >= 4) &&
    !(isTitle(words, count) && /^ \p{Lu}/u.test(after))
  )
    return !isTitle(words, count) || whole
  // “under the “Central Asia plus Japan” Dialogue”: the name of a thing goes on.
  if (!whole && count <= 6 && /^ \p{Lu}\p{Ll}+/u.test(after) && isTitle(words, count)) return false
  const naming = NAMING.test(before)
  if (naming && !isActiveCall(before)) return whole && count >= 7 && attribution !== 'none'
  if (isTitle(words, count) && !(whole && count > 8)) return false
  if (whole && count >= 4) return true
  const modifies =
    !/[,.!?]$/.test(words) &&
    /^(?: [\p{Ll}-]+)/u.test(after) &&
    !/^ (?:his|her|their|its|our|my|your|the|a|an|and|or|but|on|in|at|to|of|for|with|from|by|as|that|if|when|while|after|before|over|about|between|among|is|was|were|are|will|would|has|had|have|who|which|because|since|until|under|through|towards?|against|during|without|within|so|than|such|like|including|must|should|can|cannot|could|may|might|shall|do|does|did|he|she|they|it|said|says|toward)\b/.test(
      after,
    )
  const determined = /\b(?:the|its|their|this|that|these|those|his|her|our)(?: [\p{Ll}-]+)?\s$/u.test(before)
  // “reaffirmed the ‘principle’ of”: one word with an article is a word held at arm's length.
  if (count === 1 && /\b(?:the|its|their|this|these|those)\s$/u.test(before)) return false
  if (attribution === 'beside') return !(modifies && count <= 2) && !(determined && modifies && count <= 3)
  if (attribution === 'sentence') {
    // “said the talks had been “difficult””: one word, but a judgement of theirs.
    if (count === 1 && /\b(?:is|was|were|are|been|being|be)(?: \p{Ll}+ly)? $/u.test(before)) return true
    if (DESCRIBING.test(verb ?? '')) return !(determined && modifies)
    if (count === 1) return false
    if (modifies && count <= 3) return /\b(?:a|an)\s$/.test(before) && count >= 2
    if (determined && modifies) return false
    return true
  }
  if (attribution === 'carried') return count >= 6 || whole
  return count >= 9
}

/** “He called it “unacceptable””: someone calls, so the word is theirs. */
const isActiveCall = (before: string) =>
  /\b(?:call|calls|called|calling|termed|dubbed|labell?ed)(?: (?:it|this|that|them|him|her|us|the [\p{Ll} -]{1,40}|[\p{Lu}][\p{L}’']+(?: [\p{Lu}][\p{L}’']+)?(?:[’']s)?(?: [\p{Ll}]+)?))?(?: as)?(?: an?)? $/u.test(
    before,
  ) &&
  !/\b(?:is|are|was|were|be|been|being|so|also|what (?:it|he|she|they)|commonly|often|plan|initiative|project|programme|program|policy|framework|operation|exercise|group|film|book|scheme) (?:called|termed|dubbed|labell?ed) ?(?:the )?$/i.test(
    before,
  )

/** Every main word has a capital: a name, unless it is a sentence of few words. */
function isTitle(words: string, count: number): boolean {
  if (count < 2) return /^\p{Lu}/u.test(words) && !/[.!?,]$/.test(words)
  const tokens = words.match(/[\p{L}][\p{L}'’-]*/gu) ?? []
  const main = tokens.filter((t) => !SMALL.has(t.toLowerCase()))
  return main.length >= 2 && main.every((t) => /^\p{Lu}/u.test(t)) && !/[.!?]$/.test(words)
}
