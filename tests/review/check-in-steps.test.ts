import { describe, expect, it } from 'vitest'
import type { Note } from '../../app/note/note.ts'
import { readText } from '../../app/note/text.ts'
import { type CheckProgress, checkInSteps } from '../../app/review/check-in-steps.ts'
import type { CheckInput, Finding } from '../../app/review/checks/check.ts'
import { runChecks } from '../../app/review/checks/index.ts'

const SOURCE = `“We will open the crossing in March,” said Mr Jonas Feld. The ferry company has four ships in all.
Groups from the islands may now stay up to 30 days. His country would not accept new limits on fishing.`
const PARTS = [
  'Mr Jonas Feld said: “We will open the crossing in May.”',
  'Groups from the islands may now stay up to 15 days.',
  'His country would accept new limits on fishing.',
  'The ferry company has four ships in all.',
]
const note = (): Note =>
  readText(`## Agreed\n\n${Array.from({ length: 120 }, (_, i) => PARTS[i % PARTS.length]).join('\n\n')}\n`)
const sources = () => new Map([['one', SOURCE]])

/** Runs steps to their end, or to the `most`-th. */
function run(input: CheckInput, most = Number.POSITIVE_INFINITY) {
  const steps = checkInSteps(input)
  const progress: CheckProgress[] = []
  let step = steps.next()
  while (!step.done && progress.length < most) {
    progress.push(step.value)
    step = steps.next()
  }
  return { progress, findings: step.done ? (step.value as readonly Finding[]) : null }
}

describe('a check in steps', () => {
  it('[CP1] finds what a check in one go finds, and says how far it is', () => {
    const { progress, findings } = run({ note: note(), sources: sources() })
    const whole = runChecks({ note: note(), sources: sources() })
    expect(whole.length).toBeGreaterThan(50)
    expect(findings).toEqual(whole)
    const done = progress.map((p) => p.done / p.of)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done[0]).toBeGreaterThan(0)
    expect(done.at(-1)).toBeLessThan(1)
  })

  it('[CP2] given up half way and asked for again, it goes on from there and finds the same', () => {
    const input = { note: note(), sources: sources() }
    const given = run(input, 3)
    expect(given.findings).toBeNull()
    const again = run(input)
    expect(again.progress.length).toBeLessThan(run({ ...input, sources: sources() }).progress.length)
    expect(again.findings).toEqual(runChecks({ note: note(), sources: sources() }))
  })

  it('[CP3] after an edit one step reads what is new, and places move with their blocks', () => {
    const input = { note: note(), sources: sources() }
    run(input)
    const [heading, ...rest] = input.note.tree.children
    const added = readText('Groups from the islands may now stay up to 25 days.\n').tree.children
    const children = [...(heading ? [heading] : []), ...added, ...rest]
    const edited = { ...input, note: { ...input.note, tree: { type: 'root' as const, children } } }
    const { progress, findings } = run(edited)
    expect(progress.length).toBe(input.sources.size + 1)
    expect(findings).toEqual(runChecks({ ...edited, sources: sources() }))
    expect(findings?.some((f) => f.place.block === 1 && f.place.quote.includes('25'))).toBe(true)
  })

  it('[CP4] a section that becomes advice is asked for no evidence, though its sentences were read as fact', () => {
    const text = '## Line to take\n\nThe lighthouse keepers received a golden medal from their union.\n'
    const read = readText(text)
    const input = { note: read, sources: sources() }
    const unsupported = (findings: readonly Finding[] | null) =>
      findings?.filter((f) => f.rule === 'claim-unsupported').length
    expect(unsupported(run(input).findings)).toBe(1)
    const head = {
      ...read.head,
      sections: [{ heading: 'Line to take', kind: 'advice' as const, required: false }],
    }
    expect(unsupported(run({ ...input, note: { ...read, head } }).findings)).toBe(0)
  })
})
