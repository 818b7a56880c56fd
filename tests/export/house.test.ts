import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { exportNote } from '../../app/export/export-note.ts'
import { houseOf } from '../../app/export/house.ts'
import { losses } from '../../app/export/losses.ts'
import { Profile } from '../../app/profile.ts'
import { makeLogo } from '../fixtures/make-logo.ts'
import { noteOf, optionsOf } from './note-of.ts'
import { pagesOf, poppler, styles, typesetter } from './pdf/set.ts'

const LINES = ['Ministry of External Relations', 'East Asia Department', '1 Palace Square']
const logo = { image: Buffer.from(makeLogo()).toString('base64'), alt: 'A ring beside a bar' }
const profile = Profile.parse({ letterhead: LINES, logo, markingColours: { SECRET: '#a00000' } })
const house = houseOf(profile, 'SECRET')

/** Two pages: the second must not carry the letterhead again. */
const NOTE = noteOf('## Purpose\n\nFor information.\n\n::annex{title="Map"}\n\nA second page.')
const files = (more = {}, note = NOTE) =>
  exportNote(note, optionsOf({ formats: ['pdf', 'docx', 'md'], ...more }), { typesetter, styles, house })

afterAll(() => typesetter.close())

describe('the house’s letterhead', () => {
  it('[HO1] stands above the title on the first page of the PDF only, its logo described', async () => {
    const pdf = (await files())[0]?.bytes ?? new Uint8Array()
    const [first = '', second = ''] = pagesOf(pdf)
    for (const line of LINES) expect(first).toContain(line)
    expect(first.indexOf('East Asia Department')).toBeLessThan(first.indexOf('Talks in Beijing'))
    expect(second).toContain('A second page.')
    expect(second).not.toContain('Palace Square')
    expect(poppler('pdfinfo', ['-struct-text', 'PDF'], pdf)).toMatch(/Figure/)
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Alt ?\(A ring beside a bar\)/)
  })

  it('[HO2] stands in the head of the first page in Word only, its logo described', async () => {
    const parts = unzipSync((await files())[1]?.bytes ?? new Uint8Array())
    const heads = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name))
    const texts = heads.map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    const [head = '', ...more] = texts.filter((xml) => xml.includes('Palace Square'))
    expect(more).toEqual([])
    expect(head).toContain('descr="A ring beside a bar"')
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain('w:titlePg')
    expect(document).toMatch(/<w:headerReference w:type="first"/)
    expect(document).not.toContain('Palace Square')
    expect(Object.values(parts).some((bytes) => Buffer.from(makeLogo()).equals(bytes))).toBe(true)
  })

  it('[HO3] is missing from Markdown, which is told before the export', async () => {
    const markdown = (await files())[2]?.bytes ?? new Uint8Array()
    expect(strFromU8(markdown)).not.toContain('Palace Square')
    const told = losses(NOTE, optionsOf({ formats: ['pdf', 'docx', 'md'] }), house)
    expect(told).toContainEqual({
      format: 'md',
      what: 'The letterhead',
      instead: 'It stands only in PDF and Word.',
    })
  })

  it('[HO4] may repeat words that stand in text not to be disclosed', async () => {
    const note = noteOf('a\n\n:::layer{not-to-be-disclosed}\nEast Asia Department\n:::')
    await expect(files({ copy: 'speaking' }, note)).resolves.toHaveLength(3)
  })

  it('[HO5] gives the same bytes each time', async () => {
    const [once, again] = [await files(), await files()]
    expect(once.map((f) => Buffer.from(f.bytes).toString('hex'))).toEqual(
      again.map((f) => Buffer.from(f.bytes).toString('hex')),
    )
  })
})

describe('what a profile says of the house', () => {
  it('[HO6] keeps a logo within its place on paper', () => {
    expect(house).toMatchObject({ markingColour: '#a00000' })
    expect(house.letterhead?.logo).toMatchObject({ width: 24, height: 16, alt: logo.alt })
  })

  it('[HO7] loses nothing else to a logo that is damaged, no picture, or far too large', () => {
    const read = (image: unknown) => Profile.parse({ desk: 'Asia', logo: { image, alt: '' } })
    for (const image of ['%%', 7, 'A'.repeat(800_000)]) {
      expect(read(image)).toMatchObject({ desk: 'Asia', logo: null })
    }
    expect(houseOf(read('bm90IGEgcGljdHVyZQ=='), 'SECRET')).toEqual({})
    expect(houseOf(read('A'), undefined)).toEqual({})
  })
})
