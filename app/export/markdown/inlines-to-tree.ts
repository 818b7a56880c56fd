import type { PhrasingContent } from 'mdast'
import { CRITIC, criticComment } from '../../review/critic-markup.ts'
import type { Comment, Inline } from '../prepared.ts'

export interface InlineStyle {
  /** Comments and changes as CriticMarkup; otherwise comments as footnote-like notes. */
  readonly critic: boolean
  readonly comments: readonly Comment[]
  /** Stands before the words of an image, which a text file cannot hold. */
  readonly imageLabel: string
}

/** Inline content as standard Markdown nodes. What must be written sign by sign stands in it as raw text. */
export function inlinesToTree(nodes: readonly Inline[], style: InlineStyle): PhrasingContent[] {
  const open = new Set<number>()
  const tree = convertAll(nodes, style, open)
  // A comment may run on over the end of a line; a highlight may not.
  return open.size > 0 && style.critic ? [...tree, raw(CRITIC.highlighted[1])] : tree
}

const convertAll = (nodes: readonly Inline[], style: InlineStyle, open: Set<number>): PhrasingContent[] =>
  nodes.flatMap((node, i) => convert(node, nodes[i + 1], style, open))

function convert(
  node: Inline,
  next: Inline | undefined,
  style: InlineStyle,
  open: Set<number>,
): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: node.type, children: convertAll(node.children, style, open) }]
    case 'link':
      return [
        {
          type: 'link',
          url: node.url,
          title: node.title ?? null,
          children: convertAll(node.children, style, open),
        },
      ]
    case 'image':
      return [
        {
          type: 'emphasis',
          children: [{ type: 'text', value: [style.imageLabel, node.alt].filter(Boolean).join(': ') }],
        },
      ]
    case 'footnote':
      return [reference(String(node.number))]
    case 'citation':
      return [citation(node.numbers, next)]
    case 'commentStart':
      if (!style.critic) return []
      open.add(node.comment)
      return open.size === 1 ? [raw(CRITIC.highlighted[0])] : []
    case 'commentEnd':
      return style.critic ? endComment(node.comment, style, open) : [reference(`c${node.comment}`)]
    case 'changed': {
      const [begin, end] = CRITIC[node.change.kind]
      return [raw(begin), ...convertAll(node.children, style, open), raw(end)]
    }
  }
}

function endComment(number: number, style: InlineStyle, open: Set<number>): PhrasingContent[] {
  const comment = style.comments.find((c) => c.number === number)
  const closes = open.delete(number) && open.size === 0
  const said = comment ? [comment, ...comment.replies] : []
  return [
    ...(closes ? [raw(CRITIC.highlighted[1])] : []),
    ...said.map(({ author, when, body }) => raw(criticComment(author, when, body))),
  ]
}

/** `[1, 3]` needs no escape in a text without link definitions, unless what follows would make a link of it. */
function citation(numbers: readonly number[], next: Inline | undefined): PhrasingContent {
  const value = `[${numbers.join(', ')}]`
  const links = next?.type === 'text' && /^[([:]/.test(next.value)
  return links ? { type: 'text', value } : raw(value)
}

const raw = (value: string): PhrasingContent => ({ type: 'html', value })
const reference = (id: string): PhrasingContent => ({ type: 'footnoteReference', identifier: id, label: id })
