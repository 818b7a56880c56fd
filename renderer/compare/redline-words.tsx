import type { PhrasingContent } from 'mdast'
import type { ReactNode } from 'react'
import { plainText } from '../../app/note/plain-text.ts'

/** The address of a picture of either version; null when neither holds it. */
export type ImageAt = (url: string) => string | null

interface Props {
  readonly nodes: readonly PhrasingContent[]
  readonly imageAt: ImageAt
}

/** A line of a redline: what goes is struck, what comes is underlined, and both are told to a screen reader. */
export function RedlineWords({ nodes, imageAt }: Props): ReactNode {
  return nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: A redline is drawn once and never changes.
    <Word key={at} node={node} imageAt={imageAt} />
  ))
}

function Word({ node, imageAt }: { readonly node: PhrasingContent; readonly imageAt: ImageAt }): ReactNode {
  const inside = 'children' in node ? <RedlineWords nodes={node.children} imageAt={imageAt} /> : null
  switch (node.type) {
    case 'text':
      return node.value
    case 'strong':
      return <strong>{inside}</strong>
    case 'emphasis':
      return <em>{inside}</em>
    case 'delete':
      return <s>{inside}</s>
    case 'inlineCode':
      return <code className="code">{node.value}</code>
    case 'break':
      return <br />
    case 'link':
      return <span className="link">{inside}</span>
    case 'image': {
      const address = imageAt(node.url)
      return address ? (
        <img src={address} alt={node.alt ?? ''} />
      ) : (
        <span className="image-missing">{node.alt || 'Picture'}</span>
      )
    }
    case 'footnoteReference':
      return <sup className="footnote-reference">{node.label ?? node.identifier}</sup>
    case 'textDirective':
      return <Directive node={node}>{inside}</Directive>
    default:
      return <span className="opaque">{plainText(node)}</span>
  }
}

function Directive({
  node,
  children,
}: {
  readonly node: Extract<PhrasingContent, { type: 'textDirective' }>
  readonly children: ReactNode
}): ReactNode {
  const id = node.attributes?.s ?? ''
  switch (node.name) {
    case 'ins':
      return <ins data-change={id}>{children}</ins>
    case 'del':
    case 'was':
      return <del data-change={id}>{children}</del>
    case 'brk':
      return node.attributes?.op === 'ins' ? <ins data-change={id}>¶</ins> : <del data-change={id}>¶</del>
    case 'field':
      return <span className="field">{children}</span>
    case 'cite':
      return (
        <span className="cite" aria-hidden>
          ◆
        </span>
      )
    default:
      return children
  }
}
