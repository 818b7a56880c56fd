import type { ExportInput, ExportOptions, Format } from '../export.ts'
import type { Prepared } from '../prepared.ts'
import { count, type Told } from './count.ts'

/** What this copy leaves out of the note, whatever the format. */
export function contentLosses(
  { omitted }: Prepared,
  input: ExportInput,
  options: ExportOptions,
  format: Format,
): Told[] {
  const when = (n: number, what: string, instead: string): Told[] => (n > 0 ? [[what, instead]] : [])
  return [
    ...omitted.layers.map(({ heading, to, paragraphs }): Told => {
      const text = to === undefined ? 'Text not to be disclosed' : `Text only for ${to}`
      const under = heading ? ` under “${heading}”` : ''
      return [`${text}${under} (${count(paragraphs, 'paragraph')})`, 'Left out of this copy.']
    }),
    ...omitted.sections.map(
      ({ heading, why }): Told =>
        why === 'empty'
          ? [`The section “${heading}”, which is empty`, 'Left out.']
          : [`The section “${heading}” (${why})`, 'Left out of a public copy.'],
    ),
    ...houseLines(input, options),
    ...when(omitted.openComments, count(omitted.openComments, 'open comment'), 'Left out.'),
    ...when(omitted.resolvedComments, count(omitted.resolvedComments, 'resolved comment'), 'Left out.'),
    ...when(
      omitted.commentsWithText,
      `${count(omitted.commentsWithText, 'comment')} on text this copy does not hold`,
      'Left out with the text.',
    ),
    ...when(
      omitted.suggestions,
      count(omitted.suggestions, 'suggestion not yet decided', 'suggestions not yet decided'),
      'Left out: the text stands as it was before.',
    ),
    ...when(
      omitted.suggestionsTaken,
      count(omitted.suggestionsTaken, 'suggestion not yet decided', 'suggestions not yet decided'),
      'Taken as if accepted: the text stands as it would be after.',
    ),
    ...when(
      omitted.guides,
      `Advice to the author (${count(omitted.guides, 'passage')})`,
      'Left out: it is for the author only.',
    ),
    ...when(
      omitted.deadCitations,
      count(omitted.deadCitations, 'citation that leads to no source', 'citations that lead to no source'),
      'Left out.',
    ),
    ...omitted.missingImages.map(
      (name): Told => [
        `The image “${name}”, which the note does not hold`,
        'Its description stands in its place.',
      ],
    ),
    ...when(
      omitted.droppedLinks,
      count(
        omitted.droppedLinks,
        'link to a place that is not on the web',
        'links to places that are not on the web',
      ),
      'The words stay, without the link.',
    ),
    ...when(
      omitted.htmlComments,
      count(omitted.htmlComments, 'hidden note in the text', 'hidden notes in the text'),
      'Left out.',
    ),
    ...when(
      omitted.htmlAsText,
      count(omitted.htmlAsText, 'piece of HTML', 'pieces of HTML'),
      'Printed as the characters it is written with.',
    ),
    ...embedded(options, format),
  ]
}

function houseLines({ head }: ExportInput, { copy, override }: ExportOptions): Told[] {
  if (copy !== 'public') return []
  const lines: [unknown, string][] = [
    [head.number, 'number'],
    [head.copy, 'copy number'],
    [head.drafter, 'author'],
    [head.cleared?.length, 'clearances'],
    [head.distribution?.length, 'distribution'],
    [override, 'reason given for an open finding'],
  ]
  const given = lines.filter(([value]) => value).map(([, name]) => name)
  return given.length > 0
    ? [[`The ${given.join(', ')} at the head and foot`, 'Left out of a public copy.']]
    : []
}

function embedded({ embed, copy, addressee, formats }: ExportOptions, format: Format): Told[] {
  if (!embed) return []
  if (copy !== 'full' || addressee !== undefined) {
    return format === 'pdf'
      ? [['The editable note inside the PDF', 'Not put in: it would hold what this copy leaves out.']]
      : []
  }
  return formats.includes('pdf') ? [] : [['The editable note', 'Not put in: only a PDF can carry it.']]
}
