import { DEEPEST } from '../docx/measures.ts'
import { innerNotes } from '../docx/word-notes.ts'
import type { ExportInput, Format } from '../export.ts'
import { imageData } from '../image-size.ts'
import { imageFiles } from '../pdf/image-files.ts'
import { mapInlines } from '../prepare/map-inlines.ts'
import type { Block, Prepared } from '../prepared.ts'
import { count, type Told } from './count.ts'

/** What one format has no means for, as far as this note would need it. */
export function formatLosses(prepared: Prepared, input: ExportInput, format: Format): Told[] {
  return FORMATS[format](prepared, input)
}

const FORMATS: Readonly<Record<Format, (prepared: Prepared, input: ExportInput) => Told[]>> = {
  md: inMarkdown,
  docx: inWord,
  pdf: inPdf,
}

const DESCRIBED = 'Its description stands in its place.'
const ALL_DESCRIBED = 'Their descriptions stand in their places.'

function inMarkdown(prepared: Prepared): Told[] {
  const told: Told[] = []
  const pictures = imagesIn(prepared).length
  const layers = prepared.blocks.filter((block) => block.type === 'layer').length
  const annexes = prepared.blocks.filter((block) => block.type === 'annex').length
  if (prepared.head.marking)
    told.push(['The marking on every page', 'It stands at the top and at the end of the text.'])
  if (prepared.head.letterhead) told.push(['The letterhead', 'It stands only in PDF and Word.'])
  if (layers > 0)
    told.push(['Pages of its own for text not to be disclosed', 'Lines before and after say what it is.'])
  if (annexes > 0)
    told.push([`A new page for ${count(annexes, 'annex', 'annexes')}`, 'A rule stands before each.'])
  if (pictures > 0) told.push([count(pictures, 'image'), pictures === 1 ? DESCRIBED : ALL_DESCRIBED])
  return told
}

function inWord(prepared: Prepared, input: ExportInput): Told[] {
  const told: Told[] = []
  const strange = imagesIn(prepared).filter((url) => !imageData(input.images[url] ?? new Uint8Array()))
  if (strange.length > 0)
    told.push([
      `${count(strange.length, 'image')} of a kind Word does not show`,
      strange.length === 1 ? DESCRIBED : ALL_DESCRIBED,
    ])
  const stories = prepared.footnotes.flatMap((note) => note.children)
  const tables = tablesIn(stories)
  if (tables > 0) told.push([`${count(tables, 'table')} in a footnote`, 'Each row stands as a line.'])
  const inner = innerNotes(prepared)
  if (inner > 0)
    told.push([`${count(inner, 'footnote')} inside a footnote`, 'Printed at the end of the outer one.'])
  const remarks = new Set<number>()
  mapInlines(stories, (node) => {
    if (node.type === 'commentStart') remarks.add(node.comment)
    return [node]
  })
  if (remarks.size > 0)
    told.push([`${count(remarks.size, 'comment')} inside a footnote`, 'Set at the number of the footnote.'])
  if (depthOf(prepared.blocks) > DEEPEST + 1)
    told.push(['Lists more than nine deep', 'Deeper levels stand on the ninth.'])
  return told
}

function inPdf(prepared: Prepared, input: ExportInput): Told[] {
  const { names } = imageFiles(input.images)
  const strange = imagesIn(prepared).filter((url) => !names.has(url)).length
  if (strange === 0) return []
  return [
    [
      `${count(strange, 'image')} of a kind that cannot be printed`,
      strange === 1 ? DESCRIBED : ALL_DESCRIBED,
    ],
  ]
}

function imagesIn(prepared: Prepared): string[] {
  const urls: string[] = []
  for (const story of [prepared.blocks, ...prepared.footnotes.map((note) => note.children)]) {
    mapInlines(story, (node) => {
      if (node.type === 'image') urls.push(node.url)
      return [node]
    })
  }
  return urls
}

function depthOf(blocks: readonly Block[]): number {
  return Math.max(
    0,
    ...blocks.map((block) => {
      if (block.type === 'list') return 1 + Math.max(...block.children.map((item) => depthOf(item.children)))
      return block.type === 'blockquote' || block.type === 'layer' || block.type === 'changed'
        ? depthOf(block.children)
        : 0
    }),
  )
}

const tablesIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'table') return sum + 1
    if (block.type === 'list') return sum + block.children.reduce((n, item) => n + tablesIn(item.children), 0)
    const holds = block.type === 'blockquote' || block.type === 'layer' || block.type === 'changed'
    return sum + (holds ? tablesIn(block.children) : 0)
  }, 0)
