import { describe, expect, it } from 'vitest'
import { readCoverage, SHIPPED_FONTS } from '../../../app/disk/shipped-fonts.ts'
import { chooseFamilies } from '../../../app/export/pdf/choose-families.ts'
import { readCmap } from '../../../app/export/pdf/cmap.ts'
import { fontsDir } from './set.ts'

const coverage = (family: string) => readCoverage(fontsDir, family)
const choose = (text: string, language = 'en') => chooseFamilies([text], language, coverage)

describe('which typefaces a note needs', () => {
  it.each([
    [
      '[PG1] none beyond the house’s own for Latin, Greek and Cyrillic',
      'Đặng Việt, Ελλάς, Москва — “§ 7” ½ ≤ ☑',
      'en',
      [],
    ],
    ['[PG2] Japanese for kana and kanji', '岩屋毅と王毅、𠮷野家', 'en', ['Noto Sans JP']],
    ['[PG3] one that holds all of a name before two that share it', '习近平', 'en', ['Noto Sans SC']],
    ['[PG4] the note’s own language first', '外交部', 'zh', ['Noto Sans SC']],
    ['[PG5] Korean for hangul', '윤석열', 'en', ['Noto Sans KR']],
    [
      '[PG6] several where no one holds everything',
      '𠮷 习 한',
      'en',
      ['Noto Sans JP', 'Noto Sans SC', 'Noto Sans KR'],
    ],
    ['[PG7] none for signs without a shape', 'a\u200bb\u00adc\u2060\u{e0100}\ufe0f', 'en', []],
  ])('%s', (_rule, text, language, expected) => {
    expect(choose(text, language)).toEqual(expected)
  })

  it('[PG8] names the sign that no font holds, and shows where it stands', () => {
    const where = 'They parted as friends 🤝 at the door, said the spokesman afterwards.'
    expect(() => choose(where)).toThrow(
      'No shipped font holds 🤝 (U+1F91D), in “They parted as friends 🤝 at the door, said the s…”.',
    )
  })

  it('[PG9] counts a private sign as held by none', () => {
    expect(() => choose('logo \ue000')).toThrow('(U+E000)')
  })

  it('[PG10] finds every font file that ships', () => {
    for (const { family } of SHIPPED_FONTS) expect(coverage(family).has(0x41)).toBe(true)
  })
})

describe('a font’s table of signs', () => {
  it('[PG11] is read in its short form too, with the gaps between its ranges', () => {
    const table = new DataView(new ArrayBuffer(12 + 32))
    const words = [0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 0, 0, 0, 0x5a, 0xffff, 0, 0x41, 0xffff]
    words.forEach((word, i) => {
      table.setUint16(2 * i, word)
    })
    const font = readCmap(new Uint8Array(table.buffer))
    expect([0x40, 0x41, 0x5a, 0x5b, 0xffff].map((code) => font.has(code))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })
})
