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
import { closingLines, pageFooter, pageHeader, titleBlock } from './docx/head-and-foot.ts'
import { mm, PAGE } from './docx/measures.ts'
import { numberingFor } from './docx/numbering.ts'
import { settleFile } from './docx/settle-file.ts'
import { sourceEntries } from './docx/source-entries.ts'
import { stylesFor } from './docx/styles.ts'
import { wordNotes } from './docx/word-notes.ts'
import type { Block, Prepared } from './prepared.ts'

export interface DocxOptions {
  /** Image bytes by the URL the note uses. */
  readonly images?: Readonly<Record<string, Uint8Array>>
  readonly landscape?: boolean
  /** `#rrggbb`, from the house profile. */
  readonly markingColour?: string
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
  const { prepared, page } = desk
  const runsOfBlocks = splitAtLayers(prepared.blocks, prepared.sources.length + prepared.head.foot.length > 0)
  return runsOfBlocks.map(({ label, blocks }, i): ISectionOptions => {
    const last = i === runsOfBlocks.length - 1
    return {
      properties: {
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
            header: mm(12),
            footer: mm(11),
          },
        },
      },
      headers: { default: pageHeader(desk, options.markingColour, label) },
      footers: { default: pageFooter(desk, options.markingColour, label) },
      children: [
        ...(i === 0 ? titleBlock(desk, goneComments(desk)) : []),
        ...wordBlocks(blocks, { desk, depth: 0 }),
        ...(last ? [...sourceEntries(desk), ...closingLines(desk)] : []),
      ],
    }
  })
}

/** Threads whose words have gone hang on the title. */
const goneComments = (desk: Desk) =>
  desk.prepared.comments
    .filter((comment) => !comment.anchored)
    .flatMap(({ number }) => [...startComment(number, desk), ...endComment(number, desk)])

interface Stretch {
  readonly label: string
  readonly blocks: Block[]
}

/** What ends the paper is no part of a layer that happens to come last. */
function splitAtLayers(blocks: readonly Block[], endsPaper: boolean): Stretch[] {
  const stretches: Stretch[] = [{ label: '', blocks: [] }]
  for (const block of blocks) {
    if (block.type === 'layer')
      stretches.push({ label: block.label, blocks: [block] }, { label: '', blocks: [] })
    else stretches.at(-1)?.blocks.push(block)
  }
  return stretches.filter(
    ({ blocks }, i) => i === 0 || blocks.length > 0 || (endsPaper && i === stretches.length - 1),
  )
}

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
