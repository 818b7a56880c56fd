import { strFromU8 } from 'fflate'
import { BriefError } from '../errors.ts'
import type { Format } from './export.ts'
import type { Prepared, Withheld } from './prepared.ts'
import { docxText } from './withheld/docx-text.ts'
import { markdownText } from './withheld/markdown-text.ts'
import { pdfText } from './withheld/pdf-text.ts'
import { searchWithheld } from './withheld/search.ts'

const READERS: Readonly<Record<Format, (bytes: Uint8Array) => string>> = {
  pdf: pdfText,
  docx: docxText,
  md: (bytes) => markdownText(strFromU8(bytes)),
}
const FORMAT_NAMES: Readonly<Record<Format, string>> = { pdf: 'PDF', docx: 'Word file', md: 'Markdown file' }
const COPY_NAMES = { full: 'full copy', speaking: 'speaking copy', public: 'public copy' } as const

/** Words left out of a copy that stand in its finished file after all: in text, notes, properties, link targets. */
export function findWithheld(bytes: Uint8Array, format: Format, prepared: Prepared): Withheld | undefined {
  return prepared.withheld.length > 0 ? searchWithheld(READERS[format](bytes), prepared) : undefined
}

/**
 * Stops an export whose file would hold withheld words.
 *
 * @throws {BriefError} `withheld-text-found`; whoever calls must not write the file
 */
export function refuseWithheld(bytes: Uint8Array, format: Format, prepared: Prepared): void {
  const found = findWithheld(bytes, format, prepared)
  if (!found) return
  throw new BriefError(
    'withheld-text-found',
    `The ${FORMAT_NAMES[format]} of the ${COPY_NAMES[prepared.copy]} would hold “${shorten(found.text)}”, which is left out of it with ${found.from}.`,
    'Nothing was written. Reword it where the rest of the note, a comment or the head repeats it, then export again.',
  )
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 120 ? line : `${line.slice(0, 117).trimEnd()}…`
}
