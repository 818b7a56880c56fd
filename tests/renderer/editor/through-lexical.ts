import { $getRoot } from 'lexical'
import type { Root } from 'mdast'
import { removePosition } from 'unist-util-remove-position'
import { normalize } from '../../../app/note/normalize.ts'
import { $exportBlock, $importTree } from '../../../renderer/editor/bridge.ts'
import { createLexicalEditor } from '../../../renderer/editor/lexical-editor.ts'

/** A tree as it comes back from the editor with every block written anew. */
export function throughLexical(tree: Root): Root {
  const editor = createLexicalEditor()
  editor.update(() => void $importTree(tree), { discrete: true })
  const children = editor.getEditorState().read(() => $getRoot().getChildren().flatMap($exportBlock))
  return normalize({ type: 'root', children })
}

/** A tree's normal form as if every block had been edited; untouched blocks are left more as they are. */
export function normalForm(tree: Root): Root {
  const copy = structuredClone(tree)
  removePosition(copy, { force: true })
  return normalize(copy)
}
