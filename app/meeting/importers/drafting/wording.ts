import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'

/** Openings that only join a sentence to the one before. */
const JOINING =
  /^(?:however|meanwhile|additionally|moreover|furthermore|also|in addition|separately|besides|nevertheless|nonetheless|on a (?:more )?(?:positive|brighter|lighter) note|at the same time|for (?:his|her|its|their) part|in response|in turn|and|but|yet|still|then|finally|lastly|similarly|likewise|as a result|in particular|on the other hand),? /i

/**
 * A passage as one whole sentence that stands alone: no joining words, “he” replaced by the name the text gave,
 * a capital and a full stop. The passage itself stays as it is in the source.
 */
export function asSentence(a: Analysis, sentence: number, span: Span): string {
  const lead = a.mentions[sentence]?.find((m) => m.start >= span.start && m.end <= span.end)
  let text = a.text.slice(span.start, span.end)
  if (lead?.as === 'pronoun' && lead.who && onlyJoins(text.slice(0, lead.start - span.start))) {
    const name = lead.who.name
    text = (lead.possessive ? `${name}’s` : name) + text.slice(lead.end - span.start)
  }
  text = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(JOINING, '')
    .replace(/^These (?=includ|cover)/, named(a, sentence))
  text = text.replace(/[,;:–—\s]+$/, '').replace(/([.!?]["”’])\.$/, '$1')
  if (!text) return a.text.slice(span.start, span.end).trim()
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…。！？]["”’」』)]?$/.test(first)
    ? first
    : `${first}${/[\u3040-\u9fff]$/.test(first) ? '。' : '.'}`
}

/** “These included …”: what the sentence before speaks of, by its noun. */
function named(a: Analysis, sentence: number): string {
  const before = a.sentences[sentence - 1]
  const nouns = before
    ? [
        ...a.text
          .slice(before.start, before.end)
          .matchAll(
            /\b(?:initiatives|measures|steps|agreements|areas|commitments|projects|topics|proposals|priorities|fields)\b/gi,
          ),
      ]
    : []
  const noun = nouns.at(-1)?.[0]
  return noun ? `The ${noun.toLowerCase()} ` : 'These '
}

const onlyJoins = (before: string) =>
  before.trim() === '' ||
  JOINING.test(before.trimStart().endsWith(' ') ? before.trimStart() : `${before.trim()} `)

/** A short label: the first words, cut at a word. */
export function shortLabel(text: string, most = 70): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '')
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most)
  const at = cut.lastIndexOf(' ')
  return `${(at > most / 2 ? cut.slice(0, at) : cut).replace(/[,;:–—]$/, '')}…`
}
