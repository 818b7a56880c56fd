import { appendObjects, type NewObject, readObject, readPdf } from './pdf-bytes.ts'

export interface Attachment {
  /** As a reader will see it: `Talks in Beijing.brief`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** `application/zip` … */
  readonly mediaType: string
  /** One line, in the note's language. */
  readonly description: string
}

export interface FinishOptions {
  /** Seconds since the epoch: the note's own date, which the attachment gets too. */
  readonly date: number
  readonly attachment?: Attachment
}

/**
 * Makes a typeset PDF/A-3a say that it is PDF/UA-1 as well (the typesetter writes one or the other), show its title
 * in the window, and carry a file. Only appends: the typeset bytes stay a prefix of the result.
 */
export function finish(typeset: Uint8Array, { date, attachment }: FinishOptions): Uint8Array {
  const pdf = readPdf(typeset)
  const catalog = readObject(pdf, pdf.root)
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1])
  const additions: NewObject[] = []
  let entries = '/ViewerPreferences << /DisplayDocTitle true /Direction /L2R >>'
  if (attachment) {
    if (/\/(AF|Names|EmbeddedFiles)\b/.test(catalog))
      throw new Error('unexpected PDF structure: it carries files')
    const file = pdf.size
    const specification = pdf.size + 1
    additions.push(embeddedFile(file, attachment, date), fileSpecification(specification, file, attachment))
    entries += `\n/AF [${specification} 0 R]\n/Names << /EmbeddedFiles << /Names [${textString(attachment.name)} ${specification} 0 R] >> >>`
  }
  // `Suspects false` is what its absence means, and poppler calls the entry an error.
  const bare = catalog
    .replace(/\/ViewerPreferences\s*<<[^>]*>>/, '')
    .replace(/\/Suspects false/, '')
    .trim()
  return appendObjects(pdf, [
    metadataObject(metadata, readObject(pdf, metadata)),
    { number: pdf.root, parts: [bare.replace(/>>$/, `${entries}\n>>`)] },
    ...additions,
  ])
}

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/'

/** PDF/A asks that a property from outside its own list be described where it is used. */
const UA_SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>${PDFUA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of the PDF/UA standard the file keeps to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

function metadataObject(number: number, object: string): NewObject {
  const from = object.indexOf('stream\n') + 'stream\n'.length
  const to = object.lastIndexOf('\nendstream')
  const xmp = object.slice(from, to)
  const named = xmp
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${UA_SCHEMA}</rdf:Bag></pdfaExtension:schemas>`)
    .replace(
      '</rdf:Description>',
      `<pdfuaid:part xmlns:pdfuaid="${PDFUA}">1</pdfuaid:part></rdf:Description>`,
    )
  if (
    from < 'stream\n'.length ||
    to < from ||
    !named.includes(UA_SCHEMA) ||
    !named.includes('<pdfuaid:part')
  ) {
    throw new Error('unexpected PDF structure: no metadata to add to')
  }
  return {
    number,
    parts: [`<< /Type /Metadata /Subtype /XML /Length ${named.length} >>\nstream\n${named}\nendstream`],
  }
}

function embeddedFile(number: number, { bytes, mediaType }: Attachment, date: number): NewObject {
  const subtype = mediaType.replace(/[^A-Za-z0-9.+-]/g, (sign) => `#${hex(sign.charCodeAt(0), 2)}`)
  const head = `<< /Type /EmbeddedFile /Subtype /${subtype} /Length ${bytes.length} /Params << /Size ${bytes.length} /ModDate (${pdfDate(date)}) >> >>\nstream\n`
  return { number, parts: [head, bytes, '\nendstream'] }
}

function fileSpecification(number: number, file: number, { name, description }: Attachment): NewObject {
  const ascii = name.replace(/[^A-Za-z0-9 ._-]/g, '_')
  return {
    number,
    parts: [
      `<< /Type /Filespec /F (${ascii}) /UF ${textString(name)} /AFRelationship /Source /Desc ${textString(description)} /EF << /F ${file} 0 R /UF ${file} 0 R >> >>`,
    ],
  }
}

/** A PDF text string: UTF-16 in hexadecimal, so that no sign needs an escape. */
function textString(text: string): string {
  let digits = 'FEFF'
  for (let i = 0; i < text.length; i++) digits += hex(text.charCodeAt(i), 4)
  return `<${digits}>`
}

const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0')

function pdfDate(seconds: number): string {
  return `D:${new Date(seconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)}Z`
}
