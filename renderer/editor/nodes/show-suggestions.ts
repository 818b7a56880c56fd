import { $getEditor, type LexicalEditor, type LexicalNode } from 'lexical'
import { $isParagraphMark } from './paragraph-mark.ts'
import { $blockMarks } from './region.ts'
import type { Suggestion } from './state.ts'

/** Which of the authors’ colours a mark has. */
export type ColourOf = (ids: string | undefined) => number

/** As many as the style sheet has; more authors than that share them. */
const COLOURS = 6
const colours = new WeakMap<LexicalEditor, ColourOf>()

export function showAuthorsFrom(editor: LexicalEditor, colourOf: ColourOf): void {
  colours.set(editor, colourOf)
}

const NAMES = ['ins', 'del', 'was'] as const

/** Shows on any element what is suggested about it: classes and data attributes, for the style sheet and the cards. */
export function drawSuggestions(dom: HTMLElement, suggestions: readonly Suggestion[]): void {
  for (const name of NAMES)
    dom.classList.toggle(
      `suggested-${name}`,
      suggestions.some((one) => one.name === name),
    )
  const ids = suggestions.flatMap((one) => one.attributes.s ?? [])
  if (ids.length === 0) {
    delete dom.dataset.suggestions
    delete dom.dataset.author
    return
  }
  dom.dataset.suggestions = ids.join(' ')
  dom.dataset.author = String((colours.get($getEditor())?.(ids[0]) ?? 0) % COLOURS)
}

/** A block that is suggested as a whole. What is to go is not written in: words put there would go with it. */
export function decorateBlock(node: LexicalNode, dom: HTMLElement): void {
  const suggestions = $blockMarks(node)
  if (suggestions.length === 0 && dom.dataset.suggestions === undefined) return
  drawSuggestions(dom, suggestions)
  dom.classList.toggle('suggested-block', suggestions.length > 0)
  const [first] = suggestions
  if (suggestions.some(({ name }) => name === 'del')) dom.contentEditable = 'false'
  else dom.removeAttribute('contenteditable')
  if (first === undefined) dom.removeAttribute('aria-description')
  else
    dom.setAttribute('aria-description', first.name === 'ins' ? 'Suggested: put in' : 'Suggested: take out')
}

export function decorateParagraphMark(node: LexicalNode, dom: HTMLElement): void {
  if (!$isParagraphMark(node)) return
  const { op, s } = node.getAttributes()
  if (s !== undefined) drawSuggestions(dom, [{ name: op === 'ins' ? 'ins' : 'del', attributes: { s } }])
}
