import { textsOf } from '../prepare/inline-text.ts'
import { mapInlines } from '../prepare/map-inlines.ts'
import type { Block, Prepared } from '../prepared.ts'

/** Words the programs behind an export put into a file themselves. */
const PROGRAMS = 'Typst sRGB Custom Footnote page pages Note Untitled'

/** Every word an export prints on purpose: what the note says, and apart from it what comments say. */
export function printedWords(prepared: Prepared): { readonly body: string; readonly comments: string } {
  const { head, blocks, footnotes, sources, labels, comments } = prepared
  const stories = [blocks, ...footnotes.map((note) => note.children)]
  const body = [
    PROGRAMS,
    ...stringsIn(head),
    ...stringsIn(labels),
    ...stories.flatMap((story) => [...textsOf(story), ...hiddenIn(story)]),
    ...sources.flatMap(({ title, details, url }) => [[title, ...details].join(', '), url ?? '']),
  ]
  return {
    body: body.join('\n'),
    comments: comments
      .flatMap(({ label, quote, ...said }) =>
        [said, ...said.replies]
          .flatMap(({ author, when, body }) => [author, when, body])
          .concat(label, quote),
      )
      .join('\n'),
  }
}

/** What stands behind the words: targets, titles, names of languages. */
function hiddenIn(story: readonly Block[]): string[] {
  const hidden: string[] = []
  mapInlines(story, (node) => {
    if (node.type === 'link') hidden.push(node.url)
    if ((node.type === 'link' || node.type === 'image') && node.title) hidden.push(node.title)
    if (node.type === 'changed') hidden.push(node.change.author)
    return [node]
  })
  return [...hidden, ...codeLanguages(story)]
}

const codeLanguages = (story: readonly Block[]): string[] =>
  story.flatMap((block) => {
    if (block.type === 'code') return [block.lang ?? '']
    if (block.type === 'list') return block.children.flatMap((item) => codeLanguages(item.children))
    return 'children' in block &&
      (block.type === 'blockquote' || block.type === 'layer' || block.type === 'changed')
      ? codeLanguages(block.children)
      : []
  })

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
