import {
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  type Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx'
import { line, wordBlocks } from './docx/blocks.ts'
import { endComment, startComment, wordComments } from './docx/comments.ts'
import { type Desk, deskFor } from './docx/desk.ts'
import { closingLines, firstHeader, pageFooter, pageHeader, titleBlock } from './docx/head-and-foot.ts'
import { mm, PAGE } from './docx/measures.ts'
import { numberingFor } from './docx/numbering.ts'
import { settleFile } from './docx/settle-file.ts'
import { sourceEntries } from './docx/source-entries.ts'
import { stylesFor } from './docx/styles.ts'
import { wordNotes } from './docx/word-notes.ts'
import type { House } from './house.ts'
import { joinLists } from './prepare/join-lists.ts'
import { splitSheets } from './prepare/split-sheets.ts'
import type { Block, Prepared } from './prepared.ts'

export interface DocxOptions {
  /** Image bytes by the URL the note uses. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  readonly landscape?: boolean
  readonly house?: House
}

/**
 * A prepared note as a Word file with real styles, lists, tables, footnotes, comments and tracked changes. Same
 * input, same bytes; dates come from the note, and no name of a person or machine but those in the note.
 */
export async function toDocx(prepared: Prepared, options: DocxOptions = {}): Promise<Uint8Array> {
  const page = options.landscape ? PAGE.landscape : PAGE.upright
  const desk = deskFor(prepared, options.images ?? {}, page)
  const comments = wordComments(desk)
  const document = new Document({
    title: prepared.head.title,
    creator: prepared.head.desk ?? '',
    styles: stylesFor(prepared.head.language),
    numbering: numberingFor([...prepared.blocks, ...prepared.footnotes.flatMap((note) => note.children)]),
    footnotes: Object.fromEntries(
      wordNotes(prepared).map(({ number, children }) => [number, { children: footnote(children, desk) }]),
    ),
    ...(comments && { comments }),
    sections: sections(desk, options),
  })
  const packed = await Packer.toArrayBuffer(document)
  return settleFile(new Uint8Array(packed), prepared)
}

/** A layer has pages of its own, whose head and foot say what it is. */
function sections(desk: Desk, options: DocxOptions): ISectionOptions[] {
  const { page } = desk
  const { house = {} } = options
  return stretchesOf(desk).map(({ label, children }, at): ISectionOptions => {
    const letterhead = at === 0 ? house.letterhead : undefined
    const head = pageHeader(desk, house, label)
    const foot = pageFooter(desk, house, label)
    return {
      properties: {
        ...(letterhead && { titlePage: true }),
        type: SectionType.NEXT_PAGE,
        page: {
          size: {
            width: mm(210),
            height: mm(297),
            orientation: options.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: mm(page.top),
            bottom: mm(page.bottom),
            left: mm(page.left),
            right: mm(page.right),
            header: mm(15),
            footer: mm(12),
          },
        },
      },
      headers: {
        default: head,
        ...(letterhead && { first: firstHeader(desk, house, letterhead) }),
      },
      footers: { default: foot, ...(letterhead && { first: pageFooter(desk, house, label) }) },
      children,
    }
  })
}

interface Stretch {
  /** Of a layer. */
  readonly label: string
  readonly children: (Paragraph | Table)[]
}

function stretchesOf(desk: Desk): Stretch[] {
  const { paper, sheets } = splitSheets(desk.prepared.blocks)
  const stretches: Stretch[] = [{ label: '', children: titleBlock(desk, goneComments(desk)) }]
  const add = (block: Block) => {
    const written = wordBlocks([block], { desk, depth: 0 })
    const last = stretches.at(-1)
    if (block.type === 'layer') stretches.push({ label: block.label, children: written })
    else if (last && last.label === '') last.children.push(...written)
    else stretches.push({ label: '', children: written })
  }
  joinLists(paper).forEach(add)
  stretches.at(-1)?.children.push(...sourceEntries(desk), ...closingLines(desk))
  joinLists(sheets).forEach(add)
  return stretches
}

/** Threads whose words have gone hang on the title. */
const goneComments = (desk: Desk) =>
  desk.prepared.comments
    .filter((comment) => !comment.anchored)
    .flatMap(({ number }) => [...startComment(number, desk), ...endComment(number, desk)])

function footnote(blocks: readonly Block[], desk: Desk): Paragraph[] {
  const at = { desk, depth: 0, style: 'FootnoteText', inFootnote: true }
  const [first, ...rest] = blocks
  // The number stands in a run of its own, and Word leaves the space after it to the text.
  const written =
    first?.type === 'paragraph'
      ? [line(first.children, at, {}, [new TextRun(' ')]), ...wordBlocks(rest, at)]
      : wordBlocks(blocks, at)
  return written.filter((block): block is Paragraph => !(block instanceof Table))
}
