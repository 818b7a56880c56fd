import { describe, expect, test } from 'vitest'
import type { ExportInput, ExportOptions } from '../../app/export/export.ts'
import { groupLosses, losses } from '../../app/export/losses.ts'
import { noteOf, optionsOf, thread } from './note-of.ts'

const told = (text: string, more: Partial<ExportInput> = {}, options: Partial<ExportOptions> = {}) =>
  losses(noteOf(text, more), optionsOf(options)).map(({ what, instead }) => `${what}: ${instead}`)

describe('[EX50] what an export leaves out, told before', () => {
  test('[EX50.1] nothing is told where nothing is lost', () => {
    const text = '## A\n\nText:cite{e="e1"}.[^a]\n\n- one\n\n| a |\n| - |\n| b |\n\n[^a]: Note.'
    expect(told(text, {}, { formats: ['pdf', 'docx', 'md'] })).toEqual([])
  })
  test('[EX50.2] withheld parts by their headings, with their length', () => {
    const text =
      '## Background\n\nKnown.\n\n:::layer{not-to-be-disclosed}\n## Red lines\n\nOne.\n\nTwo.\n:::\n\n:::layer{to="London"}\nX.\n:::\n\n## Advice\n\nDo.'
    const more = {
      head: {
        title: 'T',
        drafter: 'D',
        number: '1',
        sections: [{ heading: 'Advice', kind: 'advice' as const }],
      },
    }
    expect(told(text, more, { copy: 'public' })).toEqual([
      'Text not to be disclosed under “Red lines” (2 paragraphs): Left out of this copy.',
      'Text only for London under “Background” (1 paragraph): Left out of this copy.',
      'The section “Advice” (advice): Left out of a public copy.',
      'The number, author at the head and foot: Left out of a public copy.',
    ])
    expect(told(text, more)).toEqual([])
  })
  test('[EX50.3] open and resolved comments, pending suggestions, each with what happens to it', () => {
    const annotations = [
      thread('7', 'a'),
      thread('8', 'b'),
      thread('9', 'c', { resolved: { by: 'B', at: '' } }),
    ]
    const text = ':mark[One]{a="7 8"} :ins[two]{s="1"}:del[three]{s="1"} :ins[four]{s="2"}.'
    expect(told(text, { annotations })).toEqual([
      '2 open comments: Left out.',
      '1 resolved comment: Left out.',
      '2 suggestions not yet decided: Left out: the text stands as it was before.',
    ])
    expect(told(text, { annotations }, { annotations: 'notes', formats: ['docx'] })).toEqual([])
    expect(told(text, { annotations }, { annotations: 'criticmarkup', formats: ['md'] })).toEqual([
      '1 resolved comment: Left out.',
    ])
  })
  test('[EX50.4] what is empty, dead or missing', () => {
    const text =
      '## A\n\n## B\n\nText:cite{e="none"} ![map](https://example.org/m.png) [x](#b).\n\n:::guide\nG.\n:::\n\n<!-- n -->'
    expect(told(text)).toEqual([
      'The section “A”, which is empty: Left out.',
      'Advice to the author (1 passage): Left out: it is for the author only.',
      '1 citation that leads to no source: Left out.',
      'The image “map”, which the note does not hold: Its description stands in its place.',
      '1 link to a place that is not on the web: The words stay, without the link.',
      '1 hidden note in the text: Left out.',
    ])
  })
  test('[EX50.5] what Markdown has no means for, only as far as this note needs it', () => {
    const head = { title: 'T', marking: 'OFFICIAL' }
    const images = { 'p.png': new Uint8Array([1]) }
    const text = '![a](p.png)\n\n:::layer{not-to-be-disclosed}\nX.\n:::\n\n::annex{title="Y"}\n\nZ.'
    expect(told(text, { head, images }, { formats: ['md'] })).toEqual([
      'The marking on every page: It stands at the top and at the end of the text.',
      'Pages of its own for text not to be disclosed: Lines before and after say what it is.',
      'A new page for 1 annex: A rule stands before each.',
      '1 image: Its description stands in its place.',
    ])
  })
  test('[EX50.6] what Word has no means for: images of other kinds, notes, comments and tables in notes', () => {
    const images = { 'p.svg': new Uint8Array([60, 115, 118, 103]) }
    const annotations = [thread('7', 'a')]
    const text =
      '![a](p.svg) one.[^a]\n\n[^a]: See :mark[this]{a="7"}[^b].\n\n    | a |\n    | - |\n    | b |\n\n[^b]: Inner.'
    expect(told(text, { images, annotations }, { formats: ['docx'], annotations: 'notes' })).toEqual([
      '1 image of a kind Word does not show: Its description stands in its place.',
      '1 table in a footnote: Each row stands as a line.',
      '1 footnote inside a footnote: Printed at the end of the outer one.',
      '1 comment inside a footnote: Set at the number of the footnote.',
    ])
  })
  test('[EX50.7] embedding that cannot or must not happen', () => {
    expect(told('a', {}, { embed: true, formats: ['docx'] })).toEqual([
      'The editable note: Not put in: only a PDF can carry it.',
    ])
    expect(told('a', {}, { embed: true, copy: 'speaking', formats: ['pdf', 'docx'] })).toEqual([
      'The editable note inside the PDF: Not put in: it would hold what this copy leaves out.',
    ])
  })
  test('[EX50.9] a copy for someone never carries the whole note', () => {
    expect(told('a', {}, { embed: true, addressee: 'Tokyo' })).toEqual([
      'The editable note inside the PDF: Not put in: it would hold what this copy leaves out.',
    ])
  })
  test('[EX50.8] formats that share a loss are told together', () => {
    const all = losses(
      noteOf('<!-- n -->\n\na', { head: { title: 'T', marking: 'M' } }),
      optionsOf({ formats: ['pdf', 'md'] }),
    )
    expect(groupLosses(all).map(({ formats, what }) => [formats.join(), what])).toEqual([
      ['pdf,md', '1 hidden note in the text'],
      ['md', 'The marking on every page'],
    ])
  })
})
