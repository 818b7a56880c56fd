import { describe, expect, it } from 'vitest'
import { finish } from '../../../app/export/pdf/finish.ts'
import { typesetter } from './set.ts'

const STYLE = {
  'main.typ': '#set document(title: "T", date: datetime(year: 2024, month: 12, day: 27))\n#title()\nText',
}
const typeset = await typesetter.typeset({ style: STYLE, data: { lang: 'en' }, images: {} })
const attachment = {
  name: 'T.brief',
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: 'application/zip',
  description: 'The note',
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('finishing a typeset PDF', () => {
  it('[PF1] appends: the typeset bytes stay a prefix', () => {
    for (const options of [{ date: 0 }, { date: 0, attachment }]) {
      const finished = finish(typeset.pdf, options)
      expect(finished.length).toBeGreaterThan(typeset.pdf.length)
      expect(Buffer.from(finished.subarray(0, typeset.pdf.length)).equals(Buffer.from(typeset.pdf))).toBe(
        true,
      )
    }
  })

  it('[PF2] names both standards in the last metadata, and shows the title in the window', () => {
    const update = text(finish(typeset.pdf, { date: 0 }).subarray(typeset.pdf.length))
    expect(update).toMatch(/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</)
    expect(update).toContain(
      '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>',
    )
    expect(update).toContain('/DisplayDocTitle true')
    expect(text(typeset.pdf)).not.toContain('pdfuaid')
  })

  it('[PF3] carries nothing unless it is given', () => {
    expect(text(finish(typeset.pdf, { date: 0 }))).not.toMatch(/EmbeddedFile|Filespec|\/AF /)
  })

  it('[PF4] dates the attachment by the note and not by the clock', () => {
    const update = text(finish(typeset.pdf, { date: 1735257600, attachment }).subarray(typeset.pdf.length))
    expect(update).toContain('/ModDate (D:20241227000000Z)')
  })

  it('[PF5] gives the same bytes for the same input', () => {
    expect(finish(typeset.pdf, { date: 7, attachment })).toEqual(finish(typeset.pdf, { date: 7, attachment }))
  })

  it('[PF6] refuses a PDF of another build rather than guess', () => {
    expect(() => finish(new TextEncoder().encode('%PDF-1.7\nnothing'), { date: 0 })).toThrow(
      'unexpected PDF structure',
    )
    const finished = finish(typeset.pdf, { date: 0, attachment })
    expect(() => finish(finished, { date: 0, attachment })).toThrow('unexpected PDF structure')
  })
})
