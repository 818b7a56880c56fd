import type { WordParts } from './word-parts.ts'
import { readXml } from './xml.ts'

/** What the heads and feet of the pages say. */
export interface Margins {
  /** What stands in both head and foot of the pages: by custom, the marking. */
  readonly marking?: string
  /** Everything else in them. */
  readonly others: readonly string[]
}

const LONGEST_MARKING = 80

export function wordMargins(parts: WordParts, file: string): Margins {
  const words = (kind: string) => [
    ...new Set(parts.relatedAll(kind).flatMap((part) => phrasesIn(parts.text(part), file))),
  ]
  const heads = words('header')
  const feet = words('footer')
  const marking = heads.find((phrase) => feet.includes(phrase) && phrase.length <= LONGEST_MARKING)
  const others = [...new Set([...heads, ...feet])].filter(
    (phrase) => phrase !== marking && !isPageNumber(phrase),
  )
  return { ...(marking !== undefined && !isPageNumber(marking) && { marking }), others }
}

const isPageNumber = (phrase: string): boolean => !/\p{L}/u.test(phrase.replace(/\b(page|of|p)\b/gi, ''))

/** Words between tabs, line ends and cells. Text that Word shows in capitals is given in capitals. */
function phrasesIn(source: string | undefined, file: string): string[] {
  if (source === undefined) return []
  let words = ''
  let run = ''
  let capitals = false
  let inText = 0
  let hidden = 0
  readXml(source, file, {
    open(name, attributes) {
      if (name === 'mc:Choice' || name === 'w:del') hidden++
      else if (name === 'w:t') inText++
      else if (name === 'w:r') {
        run = ''
        capitals = false
      } else if (name === 'w:caps') capitals = !/^(0|false|off)$/.test(attributes['w:val'] ?? '')
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:ptab') run += '\n'
    },
    close(name) {
      if (name === 'mc:Choice' || name === 'w:del') hidden--
      else if (name === 'w:t') inText--
      else if (name === 'w:r') {
        words += capitals ? run.toUpperCase() : run
        run = ''
      } else if (name === 'w:p') words += '\n'
    },
    text(text) {
      if (inText > 0 && hidden === 0) run += text
    },
  })
  return words
    .split('\n')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '')
}
