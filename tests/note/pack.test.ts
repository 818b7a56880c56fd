import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import { PACK_VERSION, readPack, salvageText, writePack } from '../../app/note/pack.ts'

const TEXT = strToU8('# Talks\n\nWang met Iwaya (王毅).\n'.repeat(40))
const parts = (more: Record<string, Uint8Array> = {}) =>
  new Map<string, Uint8Array>([
    ['assets/meeting.json', strToU8('{"id":"m"}')],
    ['assets/sources/readout.txt', strToU8('They met. '.repeat(500))],
    ...Object.entries(more),
  ])
const PACK = writePack(TEXT, parts())
const info = (version: unknown) => strToU8(JSON.stringify({ version: 2, 'org.aide-memoire': { version } }))

/** What a reader makes of bytes: what it read, or the refusal. Anything else that is thrown fails the test. */
function outcome(bytes: Uint8Array): 'read' | 'other text' | BriefError {
  try {
    return same(readPack(bytes, 'n.brief').text, TEXT) ? 'read' : 'other text'
  } catch (error) {
    if (error instanceof BriefError) return error
    throw error
  }
}
const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((v, i) => v === b[i])
const refused = (bytes: Uint8Array) => {
  const result = outcome(bytes)
  return result instanceof BriefError ? result.code : result
}

describe('the pack', () => {
  it('[NK1] gives back every part, also those it does not know, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.uint8Array({ maxLength: 2000 }), (text, other) => {
        const pack = readPack(writePack(text, parts({ 'assets/x-other.bin': other })), 'n.brief')
        expect(same(pack.text, text)).toBe(true)
        expect(same(pack.parts.get('assets/x-other.bin') ?? new Uint8Array(1), other)).toBe(true)
        expect([...pack.parts.keys()].sort()).toEqual([...parts().keys(), 'assets/x-other.bin'].sort())
      }),
      { numRuns: 50 },
    )
  })

  it('[NK2] writes the same bytes for the same parts, whatever their order', () => {
    const reversed = new Map([...parts()].reverse())
    expect(same(writePack(TEXT, reversed), PACK)).toBe(true)
    expect(same(writePack(TEXT, readPack(PACK, 'n.brief').parts), PACK)).toBe(true)
  })

  it('[NK3] begins with the text, uncompressed, as a TextPack does', () => {
    expect(new TextDecoder().decode(PACK.slice(30, 37))).toBe('text.md')
    expect(same(PACK.slice(37, 37 + TEXT.length), TEXT)).toBe(true)
  })

  it('[NK4] cut off anywhere, it is refused in words, and its text is recovered when its bytes are there', () => {
    for (let percent = 0; percent < 100; percent++) {
      const cut = PACK.slice(0, Math.floor((PACK.length * percent) / 100))
      expect(outcome(cut)).toBeInstanceOf(BriefError)
      if (cut.length < 37 + TEXT.length) continue
      const found = salvageText(cut)
      expect(found?.whole).toBe(true)
      expect(found && same(found.text, TEXT)).toBe(true)
    }
  })

  it('[NK5] what is left of a text that is itself cut off is given out as a part', () => {
    const found = salvageText(PACK.slice(0, 37 + 100))
    expect(found).toEqual({ text: TEXT.slice(0, 100), whole: false })
  })

  it('[NK6] with any one byte changed it never crashes, and never passes wrong text for right', () => {
    const wrong: number[] = []
    fc.assert(
      fc.property(fc.nat(PACK.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = PACK.slice()
        bytes[at] = (bytes[at] ?? 0) ^ flip
        if (outcome(bytes) === 'other text') wrong.push(at)
        const found = salvageText(bytes)
        if (found?.whole && !same(found.text, TEXT)) wrong.push(at)
      }),
      { numRuns: 1000 },
    )
    expect(wrong).toEqual([])
  })

  it('[NK7] a refusal names the file and the part, and what to do', () => {
    const bytes = PACK.slice()
    const at = new TextDecoder('latin1').decode(bytes).indexOf('Wang')
    bytes[at] = 0
    const error = outcome(bytes)
    expect(error).toMatchObject({ code: 'pack-damaged', place: { file: 'n.brief' } })
    expect(error instanceof BriefError && error.message).toContain('text.md')
    expect(error instanceof BriefError && error.remedy).toContain('The file was not changed.')
  })

  it.each([
    ['[NK8] a path upwards', '../x'],
    ['[NK9] an absolute path', '/etc/x'],
    ['[NK10] a drive', 'C:\\x'],
    ['[NK11] a NUL', 'a\0b'],
    ['[NK12] a device name', 'assets/con.txt'],
    ['[NK13] an empty folder name', 'assets//x'],
  ])('%s as name of a part is refused', (_, name) => {
    expect(refused(zipSync({ 'text.md': TEXT, [name]: TEXT }))).toBe('pack-damaged')
  })

  it('[NK14] a bomb is refused before it is unpacked', () => {
    const bomb = zipSync({ 'text.md': TEXT, 'assets/zeros': new Uint8Array(20 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(30_000)
    expect(refused(bomb)).toBe('pack-too-large')
  })

  it('[NK15] a part that unpacks to more than it says is refused', () => {
    const bytes = zipSync({ 'text.md': TEXT, 'assets/zeros': new Uint8Array(900_000) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 900_000)
        view.setUint32(at + 24, 10, true)
    }
    expect(refused(bytes)).toBe('pack-damaged')
  })

  it('[NK16] too many parts, parts that overlap and parts in twice are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, n) => [`assets/${n}`, new Uint8Array(0)]),
    )
    expect(refused(zipSync({ 'text.md': TEXT, ...many }))).toBe('pack-too-large')
    expect(refused(pointAll(zipSync({ 'text.md': TEXT, 'assets/b': TEXT }), 42, 0))).toBe('pack-damaged')
    const twice = zipSync({ 'text.md': TEXT, 'text.mx': TEXT })
    twice.forEach((byte, at) => {
      if (byte === 'x'.charCodeAt(0) && new TextDecoder().decode(twice.slice(at - 6, at)) === 'text.m')
        twice[at] = 'd'.charCodeAt(0)
    })
    expect(refused(twice)).toBe('pack-damaged')
  })

  it('[NK17] a locked part and a zip that is no note are refused', () => {
    expect(refused(pointAll(zipSync({ 'text.md': TEXT }), 8, 1))).toBe('pack-damaged')
    expect(refused(zipSync({ 'a.docx': TEXT }))).toBe('pack-damaged')
    expect(refused(strToU8('PK'))).toBe('pack-damaged')
    expect(refused(new Uint8Array(0))).toBe('pack-damaged')
  })

  it('[NK18] a newer version is read and says so; its parts stay as they are', () => {
    const other = strToU8('from the future')
    const pack = readPack(
      zipSync({ 'text.md': TEXT, 'info.json': info(PACK_VERSION + 1), 'assets/new': other }),
      'n.brief',
    )
    expect(pack).toMatchObject({ newer: true, version: PACK_VERSION + 1 })
    expect(pack.parts.get('assets/new')).toEqual(other)
  })

  it('[NK19] a TextPack of another program is read; a version that is none is refused', () => {
    expect(refused(zipSync({ 'text.md': TEXT, 'info.json': strToU8('{"version":2}') }))).toBe('read')
    expect(refused(zipSync({ 'text.md': TEXT }))).toBe('read')
    expect(refused(zipSync({ 'text.md': TEXT, 'info.json': info('x') }))).toBe('pack-damaged')
  })
})

/** Sets a 16-bit field of every entry in the list of parts. */
function pointAll(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + field, value, true)
  }
  return bytes
}
