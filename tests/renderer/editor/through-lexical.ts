import { $getRoot } from 'lexical'
import type { Root } from 'mdast'
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
