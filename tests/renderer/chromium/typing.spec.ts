import { expect, open, test, textOf } from './open-editor.ts'

test('[EC1] a person types and the note holds the words', async ({ editor }) => {
  await open(editor, 'Opening line.\n')
  await editor.keyboard.type(' And more.')
  await editor.keyboard.press('Enter')
  await editor.keyboard.type('A second paragraph.')
  expect(await textOf(editor)).toBe('Opening line. And more.\n\nA second paragraph.\n')
  expect(await editor.evaluate(() => window.violations)).toEqual([])
})
