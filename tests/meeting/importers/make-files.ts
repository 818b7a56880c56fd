import { strToU8, zipSync } from 'fflate'

/** A Word file of these body paragraphs (WordprocessingML inside `w:body`). */
export function docxOf(body: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
  }
  for (const [name, text] of Object.entries(extra)) parts[name] = strToU8(text)
  return zipSync(parts)
}
export const paragraph = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export interface Drawn {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly text: string
}

/** A PDF of A4 pages with these lines in Helvetica; points from the lower left corner. */
export function pdfOf(pages: readonly (readonly Drawn[])[]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_p, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  )
  for (const [i, lines] of pages.entries()) {
    const stream = lines
      .map((l) => `BT /F1 ${l.size ?? 10} Tf ${l.x} ${l.y} Td (${l.text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  }
  return written(objects)
}

/** A PDF of one line in a font that is not in the file; its codes are Shift-JIS, which only a map outside explains. */
export function shiftJisPdfOf(codes: string): Uint8Array {
  const stream = `BT /F1 12 Tf 60 700 Td <${codes}> Tj ET`
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 4 /FontBBox [0 -136 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 769 /StemV 78 >>',
  ])
}

function written(objects: readonly string[]): Uint8Array {
  let out = '%PDF-1.4\n'
  const at: number[] = []
  for (const [i, object] of objects.entries()) {
    at.push(out.length)
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const xref = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`
  return strToU8(out, true)
}
