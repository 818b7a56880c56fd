import { describe, expect, it } from 'vitest'
import { readText } from '../../app/note/text.ts'
import { DEFAULT_PROFILE, type HouseWordLists, HouseWords, Profile } from '../../app/profile.ts'
import { runChecks } from '../../app/review/checks/index.ts'

const sources = new Map([
  [
    's',
    'Ms Orla Brandt said the ferry company would consider a new timetable for the islands. Trade between the islands grew last year.',
  ],
])
const rules = (body: string, words: HouseWordLists = {}) =>
  runChecks({ note: readText(`${body}\n`), sources, words }, ['attribution']).map((f) => f.rule)
const en = (over: Partial<HouseWords>): HouseWordLists => ({ en: HouseWords.parse(over) })

describe('words a house adds to those the checks know', () => {
  it('[HW1] a strong verb of the house is one the source falls short of', () => {
    const note = 'The ferry company greenlit a new timetable for the islands.'
    expect(rules(note)).toEqual([])
    expect(rules(note, en({ strong: ['greenlit'] }))).toEqual(['attribution-strengthened'])
  })

  it('[HW2] a word the house lets pass is pointed at no more', () => {
    const note = 'The ferry company pledged a new timetable for the islands.'
    expect(rules(note)).toEqual(['attribution-strengthened'])
    expect(rules(note, en({ passed: ['pledged'] }))).toEqual([])
    expect(rules(note, en({ weak: ['pledged'] }))).toEqual([])
  })

  it('[HW3] speakers who are nobody, also with signs that patterns give a meaning to', () => {
    const note = 'Harbour folk (old) said trade between the islands grew.'
    expect(rules(note)).toEqual([])
    expect(rules(note, en({ anonymous: ['harbour folk (old)'] }))).toEqual(['anonymous-plural'])
    expect(rules('Observers said the islands would trade more.', en({ passed: ['observers'] }))).toEqual([])
  })

  it('[HW4] lists travel in the house profile and are held to their bounds', () => {
    const profile = Profile.parse({ ...DEFAULT_PROFILE, words: { ja: { strong: ['断言'] } } })
    expect(profile.words.ja?.strong).toEqual(['断言'])
    expect(Profile.safeParse({ words: { en: { strong: ['two words'] } } }).success).toBe(false)
    expect(DEFAULT_PROFILE.words).toEqual({})
  })
})
