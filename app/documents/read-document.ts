import type { Root } from 'mdast'
import type { Brief } from '../brief.ts'
import { readBrief, readMarkdownFile } from '../brief-file.ts'
import { BriefError } from '../errors.ts'
import { readAttachment } from '../export/pdf/read-attachment.ts'
import { type DocumentKind, documentKind } from './document-kind.ts'

/** A file opened as a note. */
export interface OpenedDocument {
  readonly brief: Brief
  /** Only a brief is saved where it came from; anything else is saved as a new brief. */
  readonly kind: DocumentKind
  /** What of the file did not become part of the note, a sentence each. */
  readonly notices: readonly string[]
}

/** Reads Word's format. Its bytes are a stranger's, so the window has this done in a room without powers. */
export type ReadWord = (
  bytes: Uint8Array,
  file: string,
) => Promise<{ readonly brief: Brief; readonly notices: readonly string[] }>

/**
 * Opens whatever can be a note: a brief, a Word or Markdown file, or a PDF of ours that carries its note.
 * @param tree The tree of its text, where a brief or a Markdown file was read before.
 * @throws {BriefError} `pack-damaged`, `pack-too-large`, `note-invalid`, `meeting-invalid`, `source-binary`,
 * `source-unreadable`, `source-too-large`
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  readWord: ReadWord,
  tree?: Root,
): Promise<OpenedDocument> {
  const kind = documentKind(bytes, file)
  switch (kind) {
    case 'word':
      return { kind, ...(await readWord(bytes, file)) }
    case 'pdf':
      return { kind, brief: readBrief(attachedNote(bytes, file), file), notices: [] }
    case 'markdown':
      return { kind, brief: readMarkdownFile(bytes, file, tree), notices: [] }
    case 'old-word':
      throw oldWord(file)
    case 'brief':
      return { kind, brief: readBrief(bytes, file, tree), notices: [] }
  }
}

/** True for a file that is a note of ours by what is in it: a brief, or a PDF that carries one. A brief’s name is enough. */
export function holdsNote(bytes: Uint8Array, file: string): boolean {
  if (/\.brief$/i.test(file)) return true
  const kind = documentKind(bytes, file)
  if (kind === 'pdf') return /\.brief$/i.test(readAttachment(bytes)?.name ?? '')
  return kind === 'brief' && bytes[0] === 0x50 && bytes[1] === 0x4b
}

function attachedNote(bytes: Uint8Array, file: string): Uint8Array {
  const attached = readAttachment(bytes)
  if (attached && /\.brief$/i.test(attached.name)) return attached.bytes
  throw new BriefError('note-invalid', 'This PDF holds no note.', 'Bring it in as a source.', { file })
}

const oldWord = (file: string): BriefError =>
  new BriefError(
    'source-binary',
    `“${file}” is a Word file of the old kind, or locked with a password.`,
    'Open it in Word and save it as .docx without a password. The file was not changed.',
    { file },
  )
