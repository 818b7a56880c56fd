import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Brief } from '../../../../../app/brief.ts'
import type { Annotation } from '../../../../../app/review/annotation.ts'

/** Lines of prose in order; advice to the author is none. */
function lines(blocks: readonly RootContent[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'containerDirective' && block.name === 'guide') return []
    return 'children' in block ? lines(block.children as RootContent[]) : []
  })
}

/** Puts thread `id` on the first words of the line that holds `near`; returns those words. */
function mark(tree: Root, near: string, id: string): string {
  const line = lines(tree.children).find((p) => textOf(p).includes(near))
  const [first, ...rest] = line?.children ?? []
  if (!line || !first) throw new Error(`The sample says nothing of “${near}”.`)
  const marked: PhrasingContent = {
    type: 'textDirective',
    name: 'mark',
    attributes: { a: id },
    children: [first],
  }
  line.children = [marked, ...rest]
  return textOf(first)
}

/** The note with two open threads, as a colleague would leave it. */
export function withComments(brief: Brief): Brief {
  const tree = structuredClone(brief.note.tree)
  for (const block of tree.children) delete block.position
  const anchor = (near: string, id: string) => ({
    exact: mark(tree, near, id),
    prefix: '',
    suffix: '',
    start: 0,
    end: 0,
  })
  const annotations: Annotation[] = [
    {
      id: '1',
      kind: 'question',
      author: 'Mara Lindqvist',
      created: '2024-12-27T08:40:00Z',
      body: 'Is this for decision or for information? The private office will ask.',
      replies: [
        {
          id: '1-1',
          author: 'Jonas Weber',
          created: '2024-12-27T09:05:00Z',
          body: 'Information. I will say so in the first line.',
        },
      ],
      anchor: anchor('For information', '1'),
    },
    {
      id: '2',
      kind: 'check-needed',
      author: 'Mara Lindqvist',
      created: '2024-12-27T08:52:00Z',
      body: 'Announced by one side only. Has the other ministry put out its readout yet?',
      replies: [],
      anchor: anchor('as Japan announced', '2'),
    },
  ]
  return { ...brief, note: { ...brief.note, tree }, annotations }
}
