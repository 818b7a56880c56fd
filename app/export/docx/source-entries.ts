import { Bookmark, ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { Desk } from './desk.ts'
import { SOURCES } from './numbering.ts'
import { sourceAnchor } from './runs.ts'

/** The list of sources, each where its citations lead. */
export function sourceEntries({ prepared: { sources, labels } }: Desk): Paragraph[] {
  if (sources.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(labels.sources)] }),
    ...sources.map(
      ({ number, title, details, url }) =>
        new Paragraph({
          style: 'SourceEntry',
          numbering: { reference: SOURCES, level: 0, instance: 0 },
          children: [
            new Bookmark({
              id: sourceAnchor(number),
              children: [new TextRun([title, ...details].join(', '))],
            }),
            ...(url
              ? [
                  new TextRun(', '),
                  new ExternalHyperlink({
                    link: url,
                    children: [new TextRun({ text: url, style: 'Hyperlink' })],
                  }),
                ]
              : []),
          ],
        }),
    ),
  ]
}
