import { expect, it } from 'vitest'
import { wordAt } from '../../../renderer/editor/word-at.ts'

const at = (marked: string) => {
  const text = marked.replace('|', '')
  const word = wordAt(text, marked.indexOf('|'))
  return word && text.slice(word.start, word.end)
}

it.each([
  ['[WQ1] within a word', 'No d|ay was set', 'day'],
  ['[WQ2] at its end', 'No day| was set', 'day'],
  ['[WQ3] before it', 'No |day was set', 'day'],
  ['[WQ4] among signs', 'No day …|… was', null],
  ['[WQ5] in Japanese', '安全保障対話を|開催する', '開催'],
])('%s', (_rule, marked, word) => {
  expect(at(marked)).toBe(word)
})
