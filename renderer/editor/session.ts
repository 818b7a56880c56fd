import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Note } from '../../app/note/note.ts'
import type { Suggestion } from '../../app/review/suggestion.ts'
import type { Wording } from './last-words.ts'

/**
 * The editor as the panels see it: plain mdast in, plain mdast out. Panels never touch Lexical.
 * One session per open note; `EditorSession` is implemented in `create-session.ts`.
 */
export interface EditorSession {
  /** Puts a note into the editor; history starts anew. */
  load(note: Note, suggestions?: readonly Suggestion[]): void
  /** The note as it stands: untouched top-level blocks are the objects that were loaded, with their `position`. */
  current(): Note
  /** Called after each change of content, never while composing. Returns the way to stop. */
  onChange(listener: (change: { readonly dirtyBlocks: readonly number[] }) => void): () => void
  onSelection(listener: (state: SelectionState) => void): () => void
  selection(): SelectionState
  /** Where the caret stands: UTF-16 units of its block's plain text; null when it is in none. */
  caret(): { readonly block: number; readonly offset: number } | null
  /** The words that stand at a place now. */
  textAt(range: BlockRange): string
  /** Inserts at the caret: phrasing into the line, blocks after the current block. One undo step. */
  insert(content: { readonly phrasing?: PhrasingContent[]; readonly blocks?: RootContent[] }): void
  /**
   * Turns the note into `tree`, a changed form of `current()`: blocks that are the same objects are not touched. One
   * undo step.
   */
  become(tree: Root): void
  run(command: EditorCommand, value?: string): boolean
  /** What the next undo would take back: the same object until something else is done; null when there is nothing. */
  lastStep(): object | null
  focus(): void

  /** Marks the selection with thread `id`; false when nothing markable is selected. */
  annotate(id: string): boolean
  /** Takes thread `id`'s marks out of the text. */
  unannotate(id: string): void
  /** Ids in the text, in document order, each with its words and the place of its first character. */
  annotated(): readonly { readonly id: string; readonly text: string; readonly block: number }[]
  /** How a thread read before the last change of a block it stood in; undefined where none was changed. */
  lastWords(id: string): Wording | undefined
  /** Lights one thread's words and scrolls to them; null puts the light out. */
  activate(id: string | null): void

  /** From now on edits are suggestions of this author; null: they are made outright. */
  suggestAs(author: string | null): void
  /** Who made the suggestions that the text marks, and when, in the order of the text. */
  suggestions(): readonly Suggestion[]
  /** Accepts or rejects suggestions. One undo step; false when the text marks none of them. */
  settle(ids: readonly string[], decision: 'accept' | 'reject'): boolean
  /** Suggestions that the selection touches. */
  selectedSuggestions(): readonly string[]
  /** Lights one suggestion and scrolls to it; null puts the light out. */
  activateSuggestion(id: string | null): void

  /** Looks for words; `index` is the hit that is looked at, -1 while none is. */
  find(query: FindQuery): Found
  /** Shows the next hit or the one before; the caret and the focus stay where they are. */
  findStep(direction: 1 | -1): Found
  /** Replaces the hit that is looked at, or all of them; answers how many. While none is looked at, shows one first. */
  replace(withText: string, all: boolean): number
  /** Selects the hit that is looked at. */
  selectFound(): void
  endFind(): void

  /** Highlights (never nodes): findings, spelling, search. Offsets are UTF-16 units of a block's plain text. */
  highlight(name: HighlightName, ranges: readonly BlockRange[]): void
  /** Top of each top-level block in page pixels, for cards that sit level with their text; null when not rendered. */
  blockTops(): readonly (number | null)[]
  /** Brings a stretch into view and leaves the caret and the focus where they are. */
  show(range: BlockRange): void
  /** Brings a top-level block (and offset) into view and puts the caret there. */
  reveal(place: { readonly block: number; readonly start?: number; readonly end?: number }): void
  destroy(): void
}

export type HighlightName =
  | 'find'
  | 'find-current'
  | 'spelling'
  | 'finding-error'
  | 'finding-warning'
  | 'unsettled'
  | 'sentence'

export interface BlockRange {
  readonly block: number
  readonly start: number
  readonly end: number
}

export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** Read `text` as a regular expression. */
  readonly pattern: boolean
}

/** Which hit is looked at, -1 for none yet, among how many. */
export interface Found {
  readonly index: number
  readonly count: number
}

export interface SelectionState {
  readonly collapsed: boolean
  readonly text: string
  readonly block: number | null
  readonly blockType: string
  readonly formats: {
    readonly bold: boolean
    readonly italic: boolean
    readonly strike: boolean
    readonly code: boolean
  }
  readonly link: string | null
  /** Thread ids at the caret. */
  readonly annotations: readonly string[]
  /** Ids of the suggestions the caret stands in or against. */
  readonly suggestions: readonly string[]
  /** Evidence ids of the citation at the caret. */
  readonly citation: readonly string[]
  readonly field: { readonly ref: string; readonly form: string | null; readonly edited: boolean } | null
  readonly inTable: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type EditorCommand =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'italic'
  | 'strike'
  | 'code'
  | 'link'
  | 'unlink'
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'bullet-list'
  | 'number-list'
  | 'task-list'
  | 'quote'
  | 'code-block'
  | 'rule'
  /** Puts the chosen blocks under “not to be disclosed”, or takes them out again. */
  | 'withhold'
  /** Past the block before, or behind. */
  | 'move-up'
  | 'move-down'
  | 'indent'
  | 'outdent'
  | 'table'
  | 'table-row-above'
  | 'table-row-below'
  | 'table-row-delete'
  | 'table-column-left'
  | 'table-column-right'
  | 'table-column-delete'
  | 'table-delete'
  | 'footnote'
  | 'field-form'
  | 'field-reset'
  | 'select-all'
  | 'clear-formatting'
