import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

export const part = (element: string, inside: string): string =>
  `<${element} ${SPACES}>${inside}</${element}>`
export const line = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

export interface WordFileParts {
  readonly body: string
  /** Further parts of the document: kind of relationship → its XML; the part is named after the kind. */
  readonly related?: Readonly<Record<string, string>>
  /** Relationships as they stand in the file. */
  readonly relations?: string
  readonly others?: Readonly<Record<string, Uint8Array>>
  /** Stands before the document's root element. */
  readonly prolog?: string
}

/** A Word file with exactly these parts. */
export function wordFile({
  body,
  related = {},
  relations = '',
  others = {},
  prolog = '',
}: WordFileParts): Uint8Array {
  const kinds = Object.keys(related)
  const types = [
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
  ]
  const all = kinds.map((kind) => `<Relationship Id="k${kind}" Type="${R}/${kind}" Target="${kind}.xml"/>`)
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${prolog}${part('w:document', `<w:body>${body}</w:body>`)}`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}${relations}</Relationships>`,
    ),
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, strToU8(related[kind] ?? '')])),
    ...others,
  })
}

/** A picture as Word places one. `attribute` says whether its bytes are in the file or elsewhere. */
export const picture = (attribute: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A chart"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** One pixel. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)
