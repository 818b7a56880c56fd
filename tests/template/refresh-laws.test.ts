import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Note } from '../../app/note/note.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { applyChanges, refreshBrief } from '../../app/refresh-brief.ts'
import type { Change } from '../../app/review/change.ts'
import { fillTemplate } from '../../app/template/fill-template.ts'
import { parseTemplate } from '../../app/template/parse-template.ts'
import { plainCopy } from '../../app/template/plain-nodes.ts'
import { meetings } from './arbitrary-meeting.ts'
import { authored, deeds } from './author.ts'
import { sample, TEMPLATE_FILES, templateText } from './records.ts'

/** Every kind of region, each list of the record shown once. */
const OWN = `---
id: t
title: T
purpose: P
head:
  title: ':field{ref="/title"}'
sections:
  - { heading: Present, kind: fact }
  - { heading: Agreed, kind: fact }
---

## Present

In :field[place]{ref="/place/city /place/name"} on :field[date]{ref="/start"}, **:field{ref="/participants" form="count"}** present.

:::if{has="/interpreter"}
:field{ref="/interpreter"} interpreted.
:::

::::each{in="/participants" sort="priority"}
:::if{has="role"}
- :field{ref="."}, :field{ref="role"}
:::

:::if{not="role"}
- :field{ref="."}
:::
::::

::::each{in="/questions" sort="priority"}
### :field{ref="text"}

:field{ref="answer"}

:::if{has="ifPressed"}
If pressed: :field{ref="ifPressed"}
:::
::::

## Agreed

:::table{in="/outcomes" sort="priority"}
| No. | What | Owner |
| --- | --- | --- |
| :field{ref="#"} | :field{ref="label text"} | :field[to be named]{ref="owner"} |
:::

:::table{in="/topics" columns="/parties"}
| Subject | :field{ref="name"} |
| --- | --- |
| :field{ref="title"} | :field{ref="positions/text"} |
:::

Last words.
`
const TEMPLATES = [OWN, ...TEMPLATE_FILES.map(templateText)]

/** More, where somebody looks for trouble. */
const RUNS = 100
const template = fc.constantFrom(...TEMPLATES)
const fresh = (text: string, meeting: Meeting): Note =>
  readText(writeText(fillTemplate(parseTemplate(text), meeting).note))
const opened = (note: Note): Note => readText(writeText(note))

describe('a refresh', () => {
  it('[RFL1] with an unchanged record changes nothing', () => {
    fc.assert(
      fc.property(template, meetings, deeds(), (text, meeting, done) => {
        const { note } = authored(fresh(text, meeting), done)
        const refreshed = refreshBrief({ note, template: text, filled: meeting, meeting })
        expect(refreshed).toMatchObject({ changes: [], kept: [] })
        expect(writeText(refreshed.note)).toBe(note.source)
      }),
    )
  })

  it('[RFL2] of a note nobody edited gives the note filled fresh', () => {
    fc.assert(
      fc.property(template, meetings, meetings, (text, filled, meeting) => {
        const { note } = refreshBrief({ note: fresh(text, filled), template: text, filled, meeting })
        expect(writeText(note)).toBe(fresh(text, meeting).source)
      }),
      { numRuns: RUNS },
    )
  })

  it('[RFL3] twice is one refresh, with the old record at its base or the new', () => {
    fc.assert(
      fc.property(template, meetings, meetings, deeds(), (text, filled, meeting, done) => {
        const { note } = authored(fresh(text, filled), done)
        const once = opened(refreshBrief({ note, template: text, filled, meeting }).note)
        for (const base of [filled, meeting]) {
          const twice = refreshBrief({ note: once, template: text, filled: base, meeting })
          expect(twice.changes).toEqual([])
          expect(writeText(twice.note)).toBe(once.source)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('[RFL4] after some changes were taken finds the others, and no more', () => {
    fc.assert(
      fc.property(
        template,
        meetings,
        meetings,
        deeds(),
        fc.infiniteStream(fc.boolean()),
        (text, filled, meeting, done, coins) => {
          const { note } = authored(fresh(text, filled), done)
          const all = refreshBrief({ note, template: text, filled, meeting })
          const some = all.changes.filter(() => coins.next().value).map(({ id }) => id)
          const partly = opened(applyChanges(note, all.changes, some))
          const rest = refreshBrief({ note: partly, template: text, filled, meeting })
          expect(named(rest.changes)).toEqual(named(all.changes.filter(({ id }) => !some.includes(id))))
          expect(bare(rest.note)).toEqual(bare(all.note))
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('[RFL5] never brings back an item that a person took out', () => {
    fc.assert(
      fc.property(
        meetings,
        meetings,
        fc.constantFrom('/outcomes/o1', '/participants/a', '/questions/q1'),
        deeds(2),
        (filled, meeting, item, done) => {
          const note = fresh(OWN, filled)
          if (!shows(note.tree, item)) return
          const without = opened({
            ...note,
            source: '',
            tree: { type: 'root', children: note.tree.children.flatMap((b) => strike(b, item)) } as Root,
          })
          const refreshed = refreshBrief({
            note: authored(without, done).note,
            template: OWN,
            filled,
            meeting,
          })
          expect(shows(refreshed.note.tree, item)).toBe(false)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('[RFL6] keeps every word of the author’s own', () => {
    fc.assert(
      fc.property(template, meetings, meetings, deeds(6), (text, filled, meeting, done) => {
        const { note, words } = authored(fresh(text, filled), done)
        const { note: after } = refreshBrief({ note, template: text, filled, meeting })
        const result = writeText(after)
        expect(words.filter((one) => !result.includes(one))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('[RFL7] leaves every block it does not concern in its bytes', () => {
    fc.assert(
      fc.property(template, meetings, meetings, deeds(), (text, filled, meeting, done) => {
        const { note } = authored(fresh(text, filled), done)
        const { note: after, changes } = refreshBrief({ note, template: text, filled, meeting })
        const concerned = new Set(
          changes
            .filter(({ before }) => before.length > 0)
            .flatMap(({ place, before }) =>
              before.map((_, n) => (place.block[0] ?? 0) + (place.block.length === 1 ? n : 0)),
            ),
        )
        const inside = new Set(
          changes.filter(({ place }) => place.block.length > 1).map(({ place }) => place.block[0]),
        )
        for (const [index, block] of note.tree.children.entries())
          if (!concerned.has(index) && !inside.has(index)) expect(after.tree.children).toContain(block)
      }),
    )
  })

  it('[RFL8] of the sample from planned to held keeps to the same laws', () => {
    for (const text of TEMPLATES) {
      const [filled, meeting] = [sample('planned'), sample('held')]
      const { note } = refreshBrief({ note: fresh(text, filled), template: text, filled, meeting })
      expect(writeText(note)).toBe(fresh(text, meeting).source)
    }
  })
})

/** A note without what tells where it stood; blank lines around what came and went are the writer's affair. */
const bare = ({ head, tree }: Note) => ({
  head,
  text: writeText({ head, tree: plainCopy(tree), source: '' }),
})

/** Where one item has changes in several places they are numbered, and those that are left are numbered anew. */
const named = (changes: readonly Change[]) => changes.map(({ id }) => id.replace(/ \d+$/, '')).sort()

const refsIn = (node: Nodes): string[] => [
  ...(node.type === 'textDirective' ? [node.attributes?.ref ?? ''] : []),
  ...('children' in node ? node.children.flatMap(refsIn) : []),
]
const shows = (node: Nodes, item: string) => refsIn(node).some((ref) => `${ref}/`.startsWith(`${item}/`))

/** A block without the smallest parts that show an item. */
function strike(node: Nodes, item: string): Nodes[] {
  if (!shows(node, item)) return [node]
  if (['paragraph', 'heading', 'listItem', 'tableRow'].includes(node.type) || !('children' in node)) return []
  const children = node.children.flatMap((child) => strike(child, item))
  const least = node.type === 'table' ? 1 : 0
  return children.length > least ? [{ ...node, children } as Nodes] : []
}
