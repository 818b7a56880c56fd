import { BriefError } from '../errors.ts'
import type { Annotation } from './annotation.ts'
import { isHypothesis, readHypothesis } from './hypothesis.ts'
import { isAnnotationPage, readWebAnnotations } from './web-annotation.ts'

/**
 * Threads out of a JSON file of another program: Hypothesis’ search results, or a page of W3C annotations.
 * @param text the plain text of the note they are for
 * @throws {BriefError} `not-json`, `source-unreadable`
 */
export function readThreads(json: string, text: string, file: string): readonly Annotation[] {
  const value = parsed(json, file)
  if (isAnnotationPage(value)) return readWebAnnotations(value, text)
  if (isHypothesis(value)) return readHypothesis(value)
  throw new BriefError(
    'source-unreadable',
    `“${file}” holds no comments of a kind this program reads.`,
    'Use a file of comments as Hypothesis gives it out, or a page of W3C Web Annotations. Nothing was changed.',
    { file },
  )
}

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new BriefError(
      'not-json',
      `“${file}” is not JSON.`,
      'Export the comments again, then bring that file in. Nothing was changed.',
      { file },
      undefined,
      { cause },
    )
  }
}
