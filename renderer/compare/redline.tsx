import type { List, Root, RootContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { ReactNode } from 'react'
import { plainText } from '../../app/note/plain-text.ts'
import { sayOf } from '../editor/nodes/region.ts'
import { asAttributes } from '../editor/nodes/state.ts'
import { type ImageAt, RedlineWords } from './redline-words.tsx'

interface Props {
  readonly tree: Root
  readonly imageAt: ImageAt
}

/** A redline as a page that is read and not written: set as the note’s own page is. */
export function Redline({ tree, imageAt }: Props) {
  return (
    <div className="note-page redline">
      <Blocks nodes={tree.children} imageAt={imageAt} />
    </div>
  )
}

function Blocks({ nodes, imageAt }: { readonly nodes: readonly RootContent[]; readonly imageAt: ImageAt }) {
  return nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: A redline is drawn once and never changes.
    <Block key={at} node={node} imageAt={imageAt} />
  ))
}

function Block({ node, imageAt }: { readonly node: RootContent; readonly imageAt: ImageAt }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <RedlineWords nodes={node.children} imageAt={imageAt} />
        </p>
      )
    case 'heading': {
      // The title of the page is the first level.
      const Level = `h${Math.max(2, node.depth)}` as 'h2'
      return (
        <Level className={`level-${node.depth}`}>
          <RedlineWords nodes={node.children} imageAt={imageAt} />
        </Level>
      )
    }
    case 'list':
      return <ListBlock list={node} imageAt={imageAt} />
    case 'blockquote':
      return (
        <blockquote>
          <Blocks nodes={node.children} imageAt={imageAt} />
        </blockquote>
      )
    case 'code':
      return <pre>{node.value}</pre>
    case 'thematicBreak':
      return <hr className="thematic-break" />
    case 'table':
      return <TableBlock table={node} imageAt={imageAt} />
    case 'footnoteDefinition':
      return (
        <div className="footnote-definition">
          <span className="footnote-definition-label">{node.label ?? node.identifier}</span>
          <Blocks nodes={node.children} imageAt={imageAt} />
        </div>
      )
    case 'containerDirective':
      return <Region node={node} imageAt={imageAt} />
    case 'leafDirective':
      return <div className="annex">{node.attributes?.title || plainText(node) || 'Annex'}</div>
    case 'definition':
      return null
    default:
      return <div className="opaque opaque-block">{plainText(node)}</div>
  }
}

function ListBlock({ list, imageAt }: { readonly list: List; readonly imageAt: ImageAt }) {
  const items = list.children.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: A redline is drawn once and never changes.
    <li key={at}>
      <Blocks nodes={item.children} imageAt={imageAt} />
    </li>
  ))
  const className = list.spread ? 'loose' : undefined
  return list.ordered ? (
    <ol className={className} start={list.start ?? 1}>
      {items}
    </ol>
  ) : (
    <ul className={className}>{items}</ul>
  )
}

function TableBlock({ table, imageAt }: { readonly table: Table; readonly imageAt: ImageAt }) {
  const [head, ...rows] = table.children
  const cells = (row: Table['children'][number] | undefined, Cell: 'th' | 'td') =>
    row?.children.map((cell, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: A redline is drawn once and never changes.
      <Cell key={at} className={Cell === 'th' ? 'cell cell-head' : 'cell'}>
        <RedlineWords nodes={cell.children} imageAt={imageAt} />
      </Cell>
    ))
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: A redline is drawn once and never changes.
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Region({ node, imageAt }: { readonly node: ContainerDirective; readonly imageAt: ImageAt }) {
  const inside = <Blocks nodes={node.children} imageAt={imageAt} />
  const { name, attributes } = node
  if (name !== 'ins' && name !== 'del')
    return (
      <div className={`region region-${name}`}>
        <div className="region-label">{sayOf(name, asAttributes(attributes))}</div>
        {inside}
      </div>
    )
  const Mark = name
  return (
    <Mark className="changed-blocks" data-change={attributes?.s ?? ''}>
      {attributes?.moved && (
        <span className="moved-label">
          {attributes.moved === 'away' ? 'Moved away from here' : 'Moved to here'}
        </span>
      )}
      {inside}
    </Mark>
  )
}
