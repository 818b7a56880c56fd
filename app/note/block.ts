import type { BlockContent, DefinitionContent } from 'mdast'

/** What a note, a quotation or an item can hold. */
export type Block = BlockContent | DefinitionContent
