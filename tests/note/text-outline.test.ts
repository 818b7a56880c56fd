import { expect, test } from 'vitest'
import { changedBetween, outlineDistance, outlineOf } from '../../app/note/text-outline.ts'

const TEXT =
  '---\ntitle: A\n---\n\nFirst :field[Iwaya]{ref="/participants/iwaya"} came.\n\nSecond.\n\nThird.\n'
const changed = (text: string) => changedBetween(outlineOf(TEXT), outlineOf(text))

test('[TO1] counts paragraphs and bound values that differ, and tells the head', () => {
  expect(changed(TEXT)).toEqual({ paragraphs: 0, fields: 0, head: false })
  expect(changed(TEXT.replace('Second', 'Other').replace('Third.', 'Third!'))).toMatchObject({
    paragraphs: 2,
    fields: 0,
  })
  expect(changed(TEXT.replace('[Iwaya]', '[Wang]'))).toMatchObject({ paragraphs: 0, fields: 1 })
  expect(changed(TEXT.replace('title: A', 'title: B'))).toMatchObject({ paragraphs: 0, head: true })
  expect(changed(`${TEXT}\nFourth.\n`)).toMatchObject({ paragraphs: 1 })
})

test('[TO2] a comment on words is no change of them', () => {
  expect(changed(TEXT.replace('Second', ':mark[Second]{a="7"}'))).toMatchObject({ paragraphs: 0 })
})

test('[TO3] nearer texts are nearer', () => {
  const at = (text: string) => outlineDistance(outlineOf(TEXT), outlineOf(text))
  expect(at(TEXT)).toBe(0)
  expect(at(TEXT.replace('Second', 'X'))).toBeLessThan(at('Nothing alike.\n'))
})
