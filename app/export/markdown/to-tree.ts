import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast'
import type { AnnotationsAs } from '../export.ts'
import { signed } from '../paragraph-sign.ts'
import { joinLists } from '../prepare/join-lists.ts'
import { splitSheets } from '../prepare/split-sheets.ts'
import type { Block, Prepared } from '../prepared.ts'
import { commentList, commentNotes } from './comment-notes.ts'
import { markLines } from './critic-inlines.ts'
import { type InlineStyle, inlinesToTree } from './inlines-to-tree.ts'
import { sourceList } from './source-list.ts'

/** A prepared note as a tree of standard Markdown nodes: no directives, references only to footnotes. */
export function toTree(prepared: Prepared, annotations: AnnotationsAs): Root {
  const { head, labels } = prepared
  const style: InlineStyle = {
    critic: annotations === 'criticmarkup',
    comments: prepared.comments,
    imageLabel: labels.image,
  }
  const blocks = (nodes: readonly Block[]) =>
    joinLists(nodes).flatMap((node) => blockToTree(node, prepared, style))
  const { paper, sheets } = splitSheets(prepared.blocks)
  const marking = head.marking ? [strongLine(head.marking)] : []
  const children: RootContent[] = [
    ...marking,
    ...line([head.number, head.date, head.copyNumber && `${labels.copyNumber} ${head.copyNumber}`]),
    { type: 'heading', depth: 1, children: [text(head.title)] },
    ...line([head.meeting, head.desk, head.status, head.asOf && `${labels.asOf} ${head.asOf}`]),
    ...blocks(paper),
    ...sourceList(prepared.sources, labels.sources),
    ...commentList(prepared, style.critic),
    ...head.foot.map(({ label, values }) => labelled(label, values.join('; '))),
    ...(head.override ? [labelled(labels.override, head.override)] : []),
    ...blocks(sheets),
    ...marking,
    ...prepared.footnotes.map(
      ({ number, children }): RootContent => ({
        type: 'footnoteDefinition',
        identifier: String(number),
        label: String(number),
        children: blocks(children) as BlockContent[],
      }),
    ),
    ...(style.critic ? [] : commentNotes(prepared)),
  ]
  return { type: 'root', children }
}

function blockToTree(block: Block, prepared: Prepared, style: InlineStyle): RootContent[] {
  const inside = (nodes: readonly Block[]) =>
    joinLists(nodes).flatMap((node) => blockToTree(node, prepared, style)) as (
      | BlockContent
      | DefinitionContent
    )[]
  const inlines = (nodes: Parameters<typeof inlinesToTree>[0]): PhrasingContent[] =>
    inlinesToTree(nodes, style)
  switch (block.type) {
    case 'paragraph': {
      const number: PhrasingContent[] =
        block.number === undefined
          ? []
          : [{ type: 'strong', children: [text(`${block.number}.`)] }, text(' ')]
      return [{ type: 'paragraph', children: [...number, ...inlines(signed(block))] }]
    }
    case 'heading':
      return [{ type: 'heading', depth: below(block.depth), children: inlines(signed(block)) }]
    case 'blockquote':
      return [{ type: 'blockquote', children: inside(block.children) }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          start: block.ordered ? block.start : null,
          spread: block.spread,
          children: block.children.map((item) => ({
            type: 'listItem',
            spread: block.spread,
            checked: item.checked ?? null,
            children: inside(item.children),
          })),
        },
      ]
    case 'code':
      return [{ type: 'code', value: block.value, lang: block.lang ?? null }]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [
        {
          type: 'table',
          align: [...block.align],
          children: block.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: inlines(cell.children) })),
          })),
        },
      ]
    case 'annex': {
      const name = [`${prepared.labels.annex} ${block.letter}`, block.title].filter(Boolean).join(': ')
      return [{ type: 'thematicBreak' }, { type: 'heading', depth: 2, children: [text(name)] }]
    }
    case 'layer': {
      const end = prepared.labels.endOf.replace('{label}', () => block.label)
      return [strongLine(block.label), ...inside(block.children), strongLine(end)]
    }
    case 'changed':
      return inside(markLines(block))
  }
}

/** The title is the first heading, so sections begin one below. */
const below = (depth: number) => Math.min(depth + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strongLine = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [text(value)] }],
})
const labelled = (label: string, value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [text(`${label}:`)] }, text(` ${value}`)],
})

function line(parts: readonly (string | undefined)[]): RootContent[] {
  const words = parts.filter(Boolean).join(' · ')
  return words ? [{ type: 'paragraph', children: [text(words)] }] : []
}
