import { pdfBytes, utf16 } from './pdf-strings.ts'

/** Letters behind the glyph numbers of one font. */
export interface Glyphs {
  /** @param string as written in the content: two bytes a glyph */
  read(string: string): string
}

/** Reads a ToUnicode map: single glyphs and ranges. */
export function readGlyphs(cmap: string): Glyphs {
  const letters = new Map<number, string>()
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      letters.set(Number.parseInt(glyph, 16), unicode(text))
    }
  }
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g
    for (const [, first = '', last = '', text, list] of section.matchAll(range)) {
      const from = Number.parseInt(first, 16)
      const each = list?.match(/[0-9A-Fa-f]+/g)
      for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph++) {
        letters.set(
          glyph,
          each ? unicode(each[glyph - from] ?? '') : moved(unicode(text ?? ''), glyph - from),
        )
      }
    }
  }
  return {
    read(string) {
      const bytes = pdfBytes(string)
      let text = ''
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        text += letters.get((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)) ?? ''
      }
      return text
    },
  }
}

const unicode = (hex: string): string => utf16(pdfBytes(`<${hex}>`))

/** In a range the last code unit counts on. */
const moved = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + by)
