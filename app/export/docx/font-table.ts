import { CODE, eastAsianFont, SANS, SERIF } from './styles.ts'

/** What Word may use where a typeface is not installed: one of the same kind that comes with every system. */
export function fontTable(language: string): string {
  const fonts = [
    font(SERIF, 'Cambria', 'roman', '02040603050405020204', 'variable'),
    font(SANS, 'Calibri', 'swiss', '020B0503030403020204', 'variable'),
    font(CODE, 'Consolas', 'modern', '020B0509030403020204', 'fixed'),
    eastAsianFont(language),
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts
    .map((entry) =>
      typeof entry === 'string'
        ? entry
        : font(entry.font, entry.instead, 'swiss', '020B0200000000000000', 'variable'),
    )
    .join('')}</w:fonts>`
}

const font = (name: string, instead: string, family: string, panose: string, pitch: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
