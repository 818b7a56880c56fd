import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Journal, readJournals } from '../../app/disk/journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const about = { name: 'Beijing talks', path: '/notes/beijing.brief', at: '2024-12-26T09:00:00Z' }
const file = () => join(folder, 'abc.journal')
const recovered = async () => {
  const [state] = await readJournals(folder)
  return (
    state && {
      name: state.name,
      pack: new TextDecoder().decode(state.pack),
      text: state.text && new TextDecoder().decode(state.text),
    }
  )
}

describe('the journal of unsaved work', () => {
  it('[JO1] gives back the last pack and the text written after it', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack 1'), about)
    await journal.write('text', bytes('text 2'), about)
    await journal.write('text', bytes('text 3'), about)
    expect(await recovered()).toEqual({ name: 'Beijing talks', pack: 'pack 1', text: 'text 3' })
    await journal.write('pack', bytes('pack 4'), about)
    expect(await recovered()).toEqual({ name: 'Beijing talks', pack: 'pack 4', text: undefined })
    await journal.close()
  })

  it('[JO2] a file cut at any byte gives back a state that was written, never a mixture', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack 1'), about)
    for (let n = 2; n < 6; n++) await journal.write('text', bytes(`text ${n}`), about)
    const whole = readFileSync(file())
    const seen = new Set<string>()
    for (let cut = 0; cut <= whole.length; cut++) {
      writeFileSync(file(), whole.subarray(0, cut))
      const state = await recovered()
      if (state) seen.add(`${state.pack}|${state.text}`)
    }
    expect([...seen]).toEqual([
      'pack 1|undefined',
      'pack 1|text 2',
      'pack 1|text 3',
      'pack 1|text 4',
      'pack 1|text 5',
    ])
    await journal.close()
  })

  it('[JO3] a damaged byte ends the reading there', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack 1'), about)
    await journal.write('text', bytes('text 2'), about)
    const whole = readFileSync(file())
    whole[whole.length - 1] = 0
    writeFileSync(file(), whole)
    expect((await recovered())?.text).toBeUndefined()
    await journal.close()
  })

  it('[JO4] is gone once closed, and an unreadable one stops nothing', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack 1'), about)
    await journal.close()
    expect(readdirSync(folder)).toEqual([])
    appendFileSync(join(folder, 'bad.journal'), 'not a journal')
    truncateSync(join(folder, 'bad.journal'), 5)
    expect(await readJournals(folder)).toEqual([])
  })

  it('[JO5] past its bound it is written anew and holds only what counts', async () => {
    const journal = new Journal(folder, 'abc')
    const big = new Uint8Array(9 * 1024 * 1024).fill(97)
    await journal.write('pack', bytes('pack 1'), about)
    for (let n = 0; n < 4; n++) await journal.write('text', big, about)
    await journal.write('text', bytes('last'), about)
    expect(await recovered()).toEqual({ name: 'Beijing talks', pack: 'pack 1', text: 'last' })
    expect(readFileSync(file()).byteLength).toBeLessThan(10 * 1024 * 1024)
    await journal.close()
  })

  it('[JO6] keeps only what changed of the text, and gives the whole of it back', async () => {
    const journal = new Journal(folder, 'abc')
    const edit = (from: number, removed: number, text: string) =>
      journal.write('edit', bytes(JSON.stringify({ from, removed, text })), about)
    await journal.write('pack', bytes('pack 1'), about)
    await journal.write('text', bytes('外務省 said no.'), about)
    await edit(9, 2, 'yes')
    const size = readFileSync(file()).length
    await edit(0, 0, '\ufeff𠮷 ')
    expect(readFileSync(file()).length - size).toBeLessThan(200)
    expect((await recovered())?.text).toBe('𠮷 外務省 said yes.')
    await journal.close()
  })

  it('[JO7] cut at any byte within edits, it gives back a text that was written', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack'), about)
    await journal.write('text', bytes('a'), about)
    for (const letter of ['b', 'c', 'd'])
      await journal.write('edit', bytes(JSON.stringify({ from: 1, removed: 0, text: letter })), about)
    const whole = readFileSync(file())
    const seen = new Set<string>()
    for (let cut = 0; cut <= whole.length; cut++) {
      writeFileSync(file(), whole.subarray(0, cut))
      const state = await recovered()
      if (state) seen.add(String(state.text))
    }
    expect([...seen]).toEqual(['undefined', 'a', 'ab', 'acb', 'adcb'])
    await journal.close()
  })

  it('[JO8] takes no edit of a text it does not have, and none after a pack until the text was written', async () => {
    const journal = new Journal(folder, 'abc')
    const edit = () => journal.write('edit', bytes('{"from":0,"removed":0,"text":"x"}'), about)
    await expect(edit()).rejects.toThrow(RangeError)
    await journal.write('pack', bytes('pack'), about)
    await expect(edit()).rejects.toThrow(RangeError)
    await journal.write('text', bytes('text'), about)
    await edit()
    await expect(journal.write('edit', bytes('{"from":90,"removed":1,"text":""}'), about)).rejects.toThrow(
      RangeError,
    )
    expect((await recovered())?.text).toBe('xtext')
    await journal.close()
  })

  it('[JO9] written anew when it is too long, it goes on taking edits', async () => {
    const journal = new Journal(folder, 'abc')
    await journal.write('pack', bytes('pack'), about)
    for (let n = 0; n < 4; n++) await journal.write('text', bytes('x'.repeat(7 * 1024 * 1024)), about)
    await journal.write('text', bytes('short'), about)
    expect(readFileSync(file()).length).toBeLessThan(1_000)
    await journal.write('edit', bytes('{"from":5,"removed":0,"text":"er"}'), about)
    expect((await recovered())?.text).toBe('shorter')
    await journal.close()
  })
})
