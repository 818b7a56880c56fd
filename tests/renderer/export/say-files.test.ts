import { expect, it } from 'vitest'
import { sayFiles } from '../../../renderer/export/export-run.ts'

it.each([
  ['[SF1] one file by its name', ['Talks.pdf'], 'Talks.pdf'],
  ['[SF2] one name once', ['Talks.pdf', 'Talks.docx', 'Talks.md'], '“Talks” as PDF, Word and Markdown'],
  ['[SF3] other names one by one', ['Talks.pdf', 'Notes.md'], 'Talks.pdf, Notes.md'],
])('%s', (_rule, names, said) => {
  expect(sayFiles(names)).toBe(said)
})
