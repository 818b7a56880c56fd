import type { Note } from '../../app/note/note.ts'
import { readText } from '../../app/note/text.ts'
import { runChecks } from '../../app/review/checks/index.ts'
import { corpus } from '../review/benchmark/corpus.ts'

/** Milliseconds. */
export interface CheckFigures {
  readonly words: number
  readonly sources: number
  /** Nothing read yet: sources, record and note. */
  readonly cold: number
  /** The same in time of the processor, which other work on the machine does not show in as much. */
  readonly coldCpu: number
  /** After a word more in one paragraph; the middle of five. */
  readonly edited: number
  readonly findings: number
}

const SIZES = [
  { words: 900, sources: 10 },
  { words: 90_000, sources: 50 },
] as const
const SOURCE_WORDS = 1_500
const EDITS = 5

/** What a full check of a note costs: two sides against ten sources, two hundred against fifty. */
function measureChecks(): CheckFigures[] {
  return SIZES.map(({ words, sources }) => {
    const texts = new Map(Array.from({ length: sources }, (_, i) => [`source-${i}`, sourceOf(i)] as const))
    const note = readText(noteOf(words, sources))
    const used = process.cpuUsage()
    const start = performance.now()
    const findings = runChecks({ note, sources: texts })
    const cold = performance.now() - start
    const { user, system } = process.cpuUsage(used)
    let now = note
    const edits = Array.from({ length: EDITS }, (_, i) => {
      now = edited(now, i)
      const begun = performance.now()
      runChecks({ note: now, sources: texts })
      return performance.now() - begun
    }).sort((a, b) => a - b)
    return {
      words,
      sources,
      cold,
      coldCpu: (user + system) / 1000,
      edited: edits[Math.floor(EDITS / 2)] ?? 0,
      findings: findings.length,
    }
  })
}

const PAIRS = corpus().filter((pair) => pair.note.length > 500)

/** Own texts one after the other, as often as it takes; names and numbers differ from source to source. */
function sourceOf(nth: number): string {
  const parts: string[] = []
  for (let i = nth, words = 0; words < SOURCE_WORDS; i++) {
    const text = [...(PAIRS[i % PAIRS.length]?.sources.values() ?? [])][0] ?? ''
    const own = varied(text, nth)
    words += own.split(/\s+/).length
    parts.push(own)
  }
  return parts.join('\n\n')
}

/** True notes over those sources. */
function noteOf(most: number, sources: number): string {
  const parts: string[] = []
  for (let i = 0, words = 0; words < most; i++) {
    const own = varied(PAIRS[i % PAIRS.length]?.note ?? '', i % sources)
    words += own.split(/\s+/).length
    parts.push(own)
  }
  return `${parts.join('\n\n')}\n`
}

const VOWELS = 'aeiou'
/** The same text about other people and other numbers. */
const varied = (text: string, nth: number): string =>
  nth === 0
    ? text
    : text
        .replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{4,}/gu, (name) =>
          name.replace(/[aeiou]/g, (v) => VOWELS[(VOWELS.indexOf(v) + nth) % VOWELS.length] ?? v),
        )
        .replace(/\b\d{2}\b/g, (n) => String(((Number(n) + nth) % 89) + 10))

/** The note with a word more in the paragraph in its middle; every other block is the same object. */
function edited(note: Note, nth: number): Note {
  const { children } = note.tree
  const at = children.findIndex((b, i) => i >= children.length / 2 && b.type === 'paragraph')
  const words = 'More '.repeat(nth + 1)
  return {
    ...note,
    tree: {
      type: 'root',
      children: children.map((b, i) =>
        i === at && b.type === 'paragraph'
          ? { type: 'paragraph', children: [{ type: 'text', value: words }, ...b.children] }
          : b,
      ),
    },
  }
}

process.stdout.write(JSON.stringify(measureChecks()))
