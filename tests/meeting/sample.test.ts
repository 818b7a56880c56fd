import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readMeetingText } from '../../app/meeting/read-meeting.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = (name: string) => readFileSync(join(root, 'templates/sample', name), 'utf8')

describe.each(['held', 'planned'])('the %s sample', (name) => {
  const meeting = readMeetingText(sample(`${name}.json`), `${name}.json`)
  const text = sample(`${name}.source.txt`)

  it('[SA1] quotes the words that stand at its offsets, every time', () => {
    const evidence = meeting.evidence ?? []
    expect(evidence.length).toBeGreaterThan(9)
    for (const { quote, position } of evidence) {
      const { start = 0, end = 0 } = position ?? {}
      expect(text.slice(start, end)).toBe(quote.exact)
      expect(text.slice(0, start).endsWith(quote.prefix ?? '')).toBe(true)
      expect(text.slice(end).startsWith(quote.suffix ?? '')).toBe(true)
    }
  })

  it('[SA2] knows its source by the hash of its bytes', () => {
    expect(meeting.sources?.map(({ file, sha256 }) => [file, sha256])).toEqual([
      [`${name}.source.txt`, createHash('sha256').update(text).digest('hex')],
    ])
  })

  it('[SA3] tells of every statement where it comes from', () => {
    const lists = Object.entries(meeting).filter(
      ([key]) => !['parties', 'topics', 'sources', 'evidence'].includes(key),
    )
    const without = lists.flatMap(([key, value]) =>
      Array.isArray(value) ? value.filter((item) => !item.origin).map((item) => `${key}/${item.id}`) : [],
    )
    expect(without).toEqual([])
  })

  it('[SA4] quotes no more than a phrase', () => {
    for (const { quote } of meeting.statements ?? []) expect(quote.split(' ').length).toBeLessThanOrEqual(6)
  })
})

describe('the held sample records what the article says', () => {
  const held = readMeetingText(sample('held.json'))
  const outcome = (id: string) => held.outcomes?.find((o) => o.id === id)

  it('[SA5] no day for any outcome: 2025, or none', () => {
    expect(new Set(held.outcomes?.map((o) => o.due))).toEqual(new Set(['2025', undefined]))
  })

  it('[SA6] ten initiatives, of which six are named', () => {
    expect(outcome('ten-initiatives')?.text).toMatch(
      /ten initiatives.*youth, sport, film, music, media, and the Osaka Expo/,
    )
  })

  it('[SA7] the visit is what one side announced', () => {
    expect(outcome('wang-visit')).toMatchObject({ strength: 'one-side', due: '2025' })
  })

  it('[SA8] every outcome, position, concern and statement rests on a passage', () => {
    const { outcomes = [], positions = [], concerns = [], statements = [], open = [], figures = [] } = held
    const kinds = [outcomes, positions, concerns, statements, open, figures]
      .flat()
      .map((item) => item.origin?.kind)
    expect(new Set(kinds)).toEqual(new Set(['evidence']))
  })
})

describe('the article itself', () => {
  const seed = join(root, '../shared/seed/china-japan-security-talks.txt')
  const words = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}_']+/gu) ?? []
  const runs = (list: readonly string[], length: number) =>
    list.slice(0, Math.max(0, list.length - length + 1)).map((_, at) => list.slice(at, at + length).join(' '))

  it('[SA9] no run of eight of its words stands in any text of the repository', (context) => {
    if (!existsSync(seed)) {
      console.log('The article is not beside this checkout, so its words were not searched for.')
      context.skip()
    }
    const known = new Set(runs(words(readFileSync(seed, 'utf8')), 8))
    expect(known.size).toBeGreaterThan(500)
    const found = texts(root).flatMap((file) =>
      runs(words(readFileSync(file, 'utf8')), 8)
        .filter((run) => known.has(run))
        .map((run) => `${file.slice(root.length)}: ${run}`),
    )
    expect(found).toEqual([])
  })
})

const SKIPPED = new Set(['node_modules', '.git', 'dist', 'release', 'package-lock.json'])
const TEXT = /\.(md|json|txt|ts|tsx|mjs|cjs|js|typ|html|css|ya?ml|csv|eml|ics)$/

function texts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !SKIPPED.has(name))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? texts(path) : TEXT.test(path) ? [path] : []))
}
