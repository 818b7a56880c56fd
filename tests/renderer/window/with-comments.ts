import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Brief } from '../../../app/brief.ts'
import type { Annotation } from '../../../app/review/annotation.ts'

const ANCHOR = { exact: '', prefix: '', suffix: '', start: 0, end: 0 }

/** First lines of prose that hold enough plain words to speak of. */
function lines(blocks: readonly RootContent[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'containerDirective' && block.name === 'guide') return []
    return 'children' in block ? lines(block.children as RootContent[]) : []
  })
}

/** Puts thread `id` on the first long run of words of the n-th line of prose. */
function mark(tree: Root, nth: number, id: string): void {
  const line = lines(tree.children).filter((p) =>
    p.children.some((c) => c.type === 'text' && c.value.length > 30),
  )[nth]
  const at = line?.children.findIndex((c) => c.type === 'text' && c.value.length > 30) ?? -1
  const text = line?.children[at]
  if (!line || text?.type !== 'text') return
  const words = text.value.slice(0, 28).replace(/\s\S*$/, '')
  const marked: PhrasingContent = {
    type: 'textDirective',
    name: 'mark',
    attributes: { a: id },
    children: [{ type: 'text', value: words }],
  }
  line.children.splice(at, 1, marked, { ...text, value: text.value.slice(words.length) })
}

/** The note with two open threads, as a colleague would leave it. */
export function withComments(brief: Brief): Brief {
  const tree = structuredClone(brief.note.tree)
  mark(tree, 1, '1')
  mark(tree, 4, '2')
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
      anchor: ANCHOR,
    },
    {
      id: '2',
      kind: 'check-needed',
      author: 'Mara Lindqvist',
      created: '2024-12-27T08:52:00Z',
      body: 'Announced by one side only. Has the other ministry put out its readout yet?',
      replies: [],
      anchor: ANCHOR,
    },
  ]
  return { ...brief, note: { ...brief.note, tree }, annotations }
}
