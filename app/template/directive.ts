import type { Nodes } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'

export type Directive = ContainerDirective | LeafDirective | TextDirective

export const isDirective = (node: Nodes): node is Directive =>
  node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective'

/** An attribute's value; undefined when it is not there. */
export const attribute = (node: Directive, name: string): string | undefined =>
  node.attributes?.[name] ?? undefined
