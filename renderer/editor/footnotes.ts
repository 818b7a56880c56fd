import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import {
  $createFootnoteDefinition,
  $createFootnoteReference,
  $isFootnoteDefinitionNode,
  $isFootnoteReferenceNode,
  type FootnoteDefinitionNode,
} from './nodes/footnote.ts'

/** Puts a footnote at the caret, or behind what is selected, and goes to its text at the end of the note. */
export function $insertFootnote(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  // A footnote inside a footnote is not Markdown.
  for (let at: LexicalNode | null = selection.anchor.getNode(); at !== null; at = at.getParent()) {
    if ($isFootnoteDefinitionNode(at)) return false
  }
  const label = String($nextNumber())
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
  selection.insertNodes([$createFootnoteReference(label, label)])
  const definition = $createFootnoteDefinition(label, label)
  const paragraph = $createParagraphNode()
  $getRoot().append(definition.append(paragraph))
  paragraph.select()
  return true
}

/** One more than the highest number in use, so that no number is ever used twice. */
export function $nextNumber(): number {
  let highest = 0
  const walk = (node: LexicalNode): void => {
    if ($isFootnoteReferenceNode(node) || $isFootnoteDefinitionNode(node)) {
      const number = Number.parseInt(node.getIdentifier(), 10)
      if (number > highest) highest = number
    }
    if ($isElementNode(node)) for (const child of node.getChildren()) walk(child)
  }
  walk($getRoot())
  return highest + 1
}

/** Where a footnote's text stands. */
export function $findDefinition(identifier: string): FootnoteDefinitionNode | null {
  return (
    $getRoot()
      .getChildren()
      .find(
        (node): node is FootnoteDefinitionNode =>
          $isFootnoteDefinitionNode(node) && node.getIdentifier() === identifier,
      ) ?? null
  )
}
