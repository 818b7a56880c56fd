import { TABLE_STYLE } from './table.ts'

const rule = (side: string, weight: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${colour}"/>`

/** Rules above and below the head and at the end, hair lines between rows, no verticals. Words in the head are bold. */
export function tableStyle(): string {
  const dark = '3C3C3C'
  const borders = rule('top', 4, dark) + rule('bottom', 4, dark) + rule('insideH', 2, 'AAAAAA')
  const margins =
    '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
  const head = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${rule('bottom', 4, dark)}</w:tcBorders></w:tcPr></w:tblStylePr>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins}</w:tblPr>${head}</w:style>`
}
