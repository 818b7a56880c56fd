import { decodeText } from './decode-text.ts'
import type { SourceFile } from './import-result.ts'
import { MAX_FILE_BYTES, notText, tooLarge } from './limits.ts'
import type { Sniffed } from './readers/reader.ts'

const HEAD = 1024
/** Signatures of files that hold nothing to read, and what they are. */
const BINARIES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'it is a picture'],
  [/^\xff\xd8\xff/, 'it is a picture'],
  [/^GIF8/, 'it is a picture'],
  [/^RIFF....WEBP/s, 'it is a picture'],
  [/^\x7fELF|^MZ/, 'it is a program'],
  [
    /^\xd0\xcf[^ -~]\xe0\xa1\xb1/,
    'it is an old Word, Excel or Outlook file; save it as .docx, .pdf or .eml first',
  ],
  [/^[^ -~]\x8b[^ -~]|^7z\xbc\xaf|^Rar!/, 'it is an archive; unpack it first'],
  [/^ID3|^OggS|^fLaC|^....ftyp/s, 'it is a recording'],
]

/** Looks at a file's size, name and first bytes. @throws {BriefError} `source-too-large`, `source-binary` */
export function sniff({ name, bytes }: SourceFile): Sniffed {
  if (bytes.length > MAX_FILE_BYTES)
    throw tooLarge(name, `it has ${Math.ceil(bytes.length / 1_048_576)} MB, the limit is 200 MB`)
  let head = ''
  for (const b of bytes.subarray(0, HEAD)) head += String.fromCharCode(b)
  if (bytes.length === 0) throw notText(name, 'it is empty')
  for (const [signature, what] of BINARIES) if (signature.test(head)) throw notText(name, what)
  let decoded: string | undefined
  return {
    name,
    ending: /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '',
    bytes,
    head,
    text: () => (decoded ??= decodeText(bytes, name)),
  }
}
