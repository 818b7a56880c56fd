/**
 * The whole vocabulary a note adds to CommonMark + GFM. A directive is one of these names directly followed by
 * `[` or `{`, or a `bare` name alone on its line; every other colon is text. The same table stands in `templates/README.md`, and a test compares them.
 */
export interface DirectiveRule {
  /** `text` inside a line, `leaf` a line of its own, `container` encloses blocks. */
  readonly kinds: readonly ('text' | 'leaf' | 'container')[]
  readonly attributes: readonly string[]
  /** May stand alone on its line, without `[` or `{`: it needs no attribute. */
  readonly bare?: boolean
  readonly means: string
}

export const DIRECTIVES = {
  field: {
    kinds: ['text'],
    attributes: ['ref', 'form', 'max', 'edited', 'empty'],
    means: 'a value bound to the record',
  },
  cite: { kinds: ['text'], attributes: ['e'], means: 'evidence: ids of passages, separated by spaces' },
  each: {
    kinds: ['container'],
    attributes: ['in', 'where', 'sort', 'max'],
    means: 'repeats its content for each item of a list',
  },
  table: {
    kinds: ['container'],
    attributes: ['in', 'where', 'sort', 'max', 'columns'],
    means: 'a table with one row an item',
  },
  if: {
    kinds: ['container'],
    attributes: ['has', 'not'],
    means: 'kept only when the record has something there',
  },
  guide: { kinds: ['container'], attributes: [], bare: true, means: 'advice to the author, never exported' },
  layer: {
    kinds: ['container'],
    attributes: ['not-to-be-disclosed', 'to'],
    means: 'releasability of what it encloses',
  },
  annex: {
    kinds: ['leaf'],
    attributes: ['title'],
    bare: true,
    means: 'what follows is an annex and begins a new page',
  },
  mark: { kinds: ['text'], attributes: ['a'], means: 'annotated text: ids of threads, separated by spaces' },
  ins: { kinds: ['text', 'container'], attributes: ['s'], means: 'a suggested insertion' },
  del: { kinds: ['text', 'container'], attributes: ['s'], means: 'a suggested deletion' },
  brk: { kinds: ['text'], attributes: ['s', 'op'], means: 'a suggested paragraph mark, inserted or deleted' },
  was: {
    kinds: ['text'],
    attributes: ['s', 'format', 'ref', 'form'],
    means: 'how text stood before a suggested change of format or field',
  },
} as const satisfies Record<string, DirectiveRule>

export type DirectiveName = keyof typeof DIRECTIVES
