import fc from 'fast-check'
import { $getRoot, $isElementNode, HISTORIC_TAG, type LexicalNode } from 'lexical'
import type { Nodes, Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import { plainText } from '../../../../app/note/plain-text.ts'
import { acceptAll } from '../../../../app/review/suggestions.ts'
import { createSession, type NoteSession } from '../../../../renderer/editor/create-session.ts'
import { $isOpaque } from '../../../../renderer/editor/nodes/opaque.ts'
import { $blockMarks } from '../../../../renderer/editor/nodes/region.ts'
import type { Flow } from '../../../../renderer/editor/nodes/rule.ts'
import { originalOf } from '../../../../renderer/editor/suggest/original.ts'
import { apply, STARTS, step } from '../random-steps.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 60)

function open(source: string): NoteSession {
  const session = createSession()
  session.load({ head: {}, tree: parseMarkdown(source), source })
  return session
}
const blocks = (session: NoteSession) => session.current().tree.children as Flow[]

it('[SU50] whatever is done while suggesting, rejecting it all gives the original back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), fc.array(step, { maxLength: 10 }), (start, steps) => {
      const session = open(start)
      const original = originalOf(blocks(session))
      session.suggestAs('Ana')
      for (const one of steps) {
        const before = writeMarkdown(session.current().tree)
        apply(session, one)
        const now = originalOf(blocks(session))
        if (now !== original)
          expect({ one, before, after: writeMarkdown(session.current().tree), now }).toEqual(original)
      }
      session.destroy()
    }),
    { numRuns: RUNS },
  )
}, 240_000)

it('[SU51] and accepting it all gives what the same edit gives outright', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), fc.array(step, { maxLength: 6 }), (start, steps) => {
      const session = open(start)
      const outright = open(start)
      session.suggestAs('Ana')
      for (const one of steps) {
        if (one.edit.kind === 'run' && (one.edit.command === 'undo' || one.edit.command === 'redo')) continue
        const before = session.current().tree
        // What is typed among words struck out stays, though outright it would go with them.
        if (isStruck(before)) break
        // As an undo would: that is how the page learns of a state it did not make.
        outright.editor.setEditorState(session.editor.getEditorState(), { tag: HISTORIC_TAG })
        apply(outright, one)
        apply(session, one)
        const wanted = final(outright)
        const got = final(session)
        if (got !== wanted)
          expect({
            one,
            before: writeMarkdown(before),
            after: writeMarkdown(session.current().tree),
            got,
          }).toEqual(wanted)
      }
      session.destroy()
      outright.destroy()
    }),
    { numRuns: RUNS },
  )
}, 240_000)

it('[SU52] the words that show as standing are those that stand once all is accepted', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), fc.array(step, { maxLength: 10 }), (start, steps) => {
      const session = open(start)
      session.suggestAs('Ana')
      for (const one of steps) {
        const before = writeMarkdown(session.current().tree)
        apply(session, one)
        const shown = letters(session.editor.getEditorState().read(() => $standing($getRoot())))
        const stands = letters(plainText(acceptAll(session.current().tree)))
        if (shown !== stands)
          expect({ one, before, after: writeMarkdown(session.current().tree), shown }).toEqual(stands)
      }
      session.destroy()
    }),
    { numRuns: RUNS },
  )
}, 240_000)

const final = (session: NoteSession): string =>
  originalOf(
    // An emptied footnote goes with its words.
    (acceptAll(withoutPlaces(session.current().tree)).children as Flow[]).filter(
      (md) => md.type !== 'footnoteDefinition' || md.children.length > 0,
    ),
  )

const withoutPlaces = (tree: Root): Root => JSON.parse(JSON.stringify({ ...tree, position: undefined }))

function isStruck(node: Nodes): boolean {
  if (node.type === 'textDirective' || node.type === 'containerDirective') {
    if (node.name === 'del' || node.name === 'was') return true
    if (node.name === 'brk' && node.attributes?.op === 'del') return true
  }
  return 'children' in node && node.children.some((child) => isStruck(child))
}

// A number whose footnote has gone is the signs it was written with.
const letters = (text: string): string => text.replace(/\[\^\d+\]/g, '').replace(/[\s…]/g, '')

function $standing(node: LexicalNode): string {
  if ($blockMarks(node).some(({ name }) => name !== 'ins')) return ''
  if ($isOpaque(node)) return ''
  return $isElementNode(node) ? node.getChildren().map($standing).join('') : node.getTextContent()
}
