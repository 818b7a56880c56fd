import { basename } from 'node:path'
import { BriefError } from '../errors.ts'
import { glyphMissing } from '../export/pdf/choose-families.ts'

/** A diagnostic as the typesetter reports it; lines and columns count from 0. */
interface Diagnostic {
  readonly message?: unknown
  readonly path?: unknown
  readonly severity?: unknown
  readonly range?: { readonly start?: { readonly line?: unknown; readonly character?: unknown } } | null
}

const SAFE = 'The note is unchanged.'

/** A page that could not be laid out, in words and with the line of the style where it stopped. */
export function styleRefusal(diagnostics: readonly Diagnostic[]): BriefError {
  const first = diagnostics.find((each) => each.severity === 1) ?? diagnostics[0]
  const said = typeof first?.message === 'string' ? first.message : 'no reason was given'
  if (/decode image|image format/i.test(said)) {
    return new BriefError(
      'typeset-failed',
      `A picture in the note could not be read (${said}).`,
      `Insert the picture again. ${SAFE}`,
    )
  }
  const file = typeof first?.path === 'string' ? basename(first.path) : ''
  const start = first?.range?.start
  const line = typeof start?.line === 'number' ? start.line + 1 : undefined
  const column = typeof start?.character === 'number' ? start.character + 1 : undefined
  const place = { ...(file && { file }), ...(line && { line }), ...(column && { column }) }
  if (/package|download|network/i.test(said)) {
    return new BriefError(
      'style-imports-network',
      `The page style ${file} asks for something from the network: ${said}.`,
      `Copy what it needs into a file beside the style. ${SAFE}`,
      place,
    )
  }
  return new BriefError(
    'style-invalid',
    `The page style ${file} could not be used${line ? ` (line ${line})` : ''}: ${said}.`,
    `Correct that line, or choose another page style. ${SAFE}`,
    place,
  )
}

/** Pages that could not be written as an archival PDF. */
export function exportRefusal(error: unknown): BriefError {
  const said = error instanceof Error ? error.message : String(error)
  const sign = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(said)?.[1]
  if (sign) return glyphMissing(sign, sign)
  const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(said)?.[1] ?? said
  return new BriefError(
    'typeset-failed',
    `The pages could not be written as PDF: ${reason}.`,
    `Export as Word or Markdown, or choose another page style. ${SAFE}`,
    undefined,
    undefined,
    { cause: error },
  )
}
