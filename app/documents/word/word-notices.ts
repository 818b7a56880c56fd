import type { Suggestion } from '../../review/suggestion.ts'
import type { BodyLosses } from './mark-body.ts'
import type { Apart } from './take-apart.ts'
import type { Margins } from './word-margins.ts'
import type { WordParts } from './word-parts.ts'

interface Found {
  readonly parts: WordParts
  readonly suggestions: readonly Suggestion[]
  readonly losses: BodyLosses
  readonly lostPictures: number
  readonly apart: Apart
  readonly margins: Margins
}

/** What of a Word file did not become part of the note, or became something to look at. A sentence each. */
export function wordNotices({ parts, suggestions, losses, lostPictures, apart, margins }: Found): string[] {
  const { restyled, cells, formulas, drawings, linked } = losses
  const authors = [...new Set(suggestions.map(({ author }) => author))]
  const notices = [
    suggestions.length > 0 &&
      `Its tracked changes are suggestions in the note: ${suggestions.length} by ${named(authors)}.`,
    restyled + cells > 0 &&
      `${counted(restyled + cells, 'tracked change', 'tracked changes')} of paragraph styles or table cells cannot be one: what was changed stands as the change left it, nothing is taken out.`,
    margins.marking !== undefined &&
      `The marking “${margins.marking}” is taken from the head and foot of its pages.`,
    margins.others.length > 0 &&
      `Other words in the head and foot of its pages are left out: ${margins.others.slice(0, 6).map(quoted).join(', ')}.`,
    apart.contents > 0 && 'Its table of contents is left out.',
    apart.printed > 0 &&
      'The lines that this program prints from the head of a note (status, drafter, clearances) are left out.',
    lostPictures > 0 &&
      `${counted(lostPictures, 'picture is', 'pictures are')} left out: a note holds PNG, JPEG, GIF and WebP.`,
    linked > 0 &&
      `${counted(linked, 'picture is', 'pictures are')} left out: not in the file, only linked from it.`,
    formulas > 0 && `${counted(formulas, 'formula is', 'formulas are')} left out.`,
    drawings > 0 &&
      `${counted(drawings, 'chart, diagram or embedded object is', 'charts, diagrams or embedded objects are')} left out.`,
    parts.names.some((name) => /vbaProject\.bin$/i.test(name)) && 'Its macros are left out.',
  ]
  return notices.filter((notice) => notice !== false)
}

const named = (names: readonly string[]): string =>
  names.length > 3 ? `${names.length} people` : new Intl.ListFormat('en-GB').format(names)
const quoted = (words: string): string => `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
