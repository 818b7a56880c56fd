import fc from 'fast-check'
import { $getRoot, $isElementNode, HISTORIC_TAG, type LexicalNode } from 'lexical'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import { plainText } from '../../../../app/note/plain-text.ts'
import { healLine } from '../../../../app/review/heal-line.ts'
import type { Suggestion } from '../../../../app/review/suggestion.ts'
import { acceptAll } from '../../../../app/review/suggestions.ts'
import { createSession, type NoteSession } from '../../../../renderer/editor/create-session.ts'
import { $isOpaque } from '../../../../renderer/editor/nodes/opaque.ts'
import { $blockMarks } from '../../../../renderer/editor/nodes/region.ts'
import type { Flow } from '../../../../renderer/editor/nodes/rule.ts'
import { originalOf } from '../../../../renderer/editor/suggest/original.ts'
import { apply, STARTS, type Step, step } from '../random-steps.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 40)

/** An edit, or a decision on one of the suggestions there are. */
type Act = Step | { readonly decide: 'accept' | 'reject'; readonly which: number }
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 7, arbitrary: step },
  {
    weight: 1,
    arbitrary: fc.record({
      decide: fc.constantFrom('accept' as const, 'reject' as const),
      which: fc.nat(20),
    }),
  },
)

function open(source: string, suggestions: readonly Suggestion[] = []): NoteSession {
  const session = createSession()
  session.load({ head: {}, tree: parseMarkdown(source), source }, suggestions)
  return session
}
const blocks = (session: NoteSession) => session.current().tree.children as Flow[]
const written = (session: NoteSession) => writeMarkdown(session.current().tree)
const original = (session: NoteSession) => originalOf(blocks(session))

const isHistoric = ({ edit }: Step): boolean => edit.kind === 'run' && /undo|redo/.test(edit.command)

/** Undo takes effect when the update it was asked for in is over. */
async function done(session: NoteSession, one: Step): Promise<void> {
  apply(session, one)
  if (isHistoric(one)) await new Promise((resolve) => setTimeout(resolve))
}

/** Decides on one suggestion; false when there is none. */
function decide(session: NoteSession, decision: 'accept' | 'reject', which: number): boolean {
  const all = session.suggestions()
  const one = all[which % Math.max(1, all.length)]
  return one !== undefined && session.settle([one.id], decision)
}

describe('whatever is done while suggesting', () => {
  it('[SU50] rejecting it all gives the original back, and a decision changes only what it decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STARTS), fc.array(act, { maxLength: 10 }), async (start, acts) => {
        const session = open(start)
        let was = original(session)
        session.suggestAs('Ana')
        for (const one of acts) {
          const before = written(session)
          const stood = 'decide' in one && one.decide === 'accept' ? final(session) : null
          if ('edit' in one) await done(session, one)
          else if (decide(session, one.decide, one.which) && stood !== null) {
            if (final(session) !== stood)
              expect({ one, before, after: written(session), now: final(session) }).toEqual(stood)
            was = original(session)
          }
          const now = original(session)
          // Undo takes a decision back: what stood before it is the original again.
          if ('edit' in one && isHistoric(one)) was = now
          if (now !== was) expect({ one, before, after: written(session), now }).toEqual(was)
        }
        session.destroy()
      }),
      { numRuns: RUNS },
    )
  }, 240_000)

  it('[SU51] accepting it all gives what the same edit gives outright', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STARTS), fc.array(step, { maxLength: 6 }), async (start, steps) => {
        const session = open(start)
        const outright = open(start)
        session.suggestAs('Ana')
        for (const one of steps) {
          if (isHistoric(one)) continue
          // Two steps, of which the second is told where to go among words that are struck out, and outright gone.
          if (one.edit.kind === 'cut' || one.edit.kind === 'slash') continue
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
            expect({ one, before: writeMarkdown(before), after: written(session), got }).toEqual(wanted)
        }
        session.destroy()
        outright.destroy()
      }),
      { numRuns: RUNS },
    )
  }, 240_000)

  it('[SU52] the words that show as standing are those that stand once all is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STARTS), fc.array(act, { maxLength: 10 }), async (start, acts) => {
        const session = open(start)
        session.suggestAs('Ana')
        for (const one of acts) {
          const before = written(session)
          if ('edit' in one) await done(session, one)
          else decide(session, one.decide, one.which)
          const shown = letters(session.editor.getEditorState().read(() => $standing($getRoot())))
          const stands = letters(plainText(acceptAll(session.current().tree)))
          if (shown !== stands) expect({ one, before, after: written(session), shown }).toEqual(stands)
        }
        session.destroy()
      }),
      { numRuns: RUNS },
    )
  }, 240_000)

  it('[SU53] saved and opened again, the suggestions are the same, and another hand goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STARTS),
        fc.array(act, { maxLength: 8 }),
        fc.array(step, { maxLength: 4 }),
        async (start, acts, more) => {
          const session = open(start)
          session.suggestAs('Ana')
          for (const one of acts) {
            if ('edit' in one) await done(session, one)
            else decide(session, one.decide, one.which)
          }
          const source = written(session)
          const again = open(source, session.suggestions())
          expect(again.suggestions()).toEqual(session.suggestions())
          expect([final(again), original(again)]).toEqual([final(session), original(session)])
          let was = original(again)
          again.suggestAs('Ben')
          for (const one of more) {
            const before = written(again)
            await done(again, one)
            if (isHistoric(one)) was = original(again)
            if (original(again) !== was)
              expect({ one, before, after: written(again), now: original(again) }).toEqual(was)
          }
          session.destroy()
          again.destroy()
        },
      ),
      { numRuns: RUNS },
    )
  }, 240_000)
})

const final = (session: NoteSession): string =>
  originalOf(
    // An emptied footnote goes with its words.
    (acceptAll(withoutPlaces(session.current().tree)).children.map(healed) as Flow[]).filter(
      (md) => md.type !== 'footnoteDefinition' || md.children.length > 0,
    ),
  )

/** Whether the space between two words of one format has it is not suggested but taken. */
function healed<T extends Nodes>(node: T): T {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const place = { oneLine: node.type !== 'paragraph', cell: node.type === 'tableCell' }
    return { ...node, children: healLine(node.children, place) }
  }
  return 'children' in node ? ({ ...node, children: node.children.map(healed) } as T) : node
}

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
