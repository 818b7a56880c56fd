import { expect, open, press, test, textOf } from './open-editor.ts'

test('[EC60] the page says what it is, and what its fields come from', async ({ editor }) => {
  await open(editor, 'Mr :field[Iwaya]{ref="/participants/iwaya" form="surname"}:cite{e="1 2"}\n')
  const page = editor.getByRole('textbox', { name: 'Text of the note' })
  await expect(page).toHaveAttribute('aria-multiline', 'true')
  await expect(page).toHaveAttribute('spellcheck', 'false')
  await expect(editor.locator('.field')).toHaveAttribute('aria-description', /iwaya, as surname/)
  await expect(editor.getByRole('button', { name: 'Evidence: 2 passages' })).toBeVisible()
})

test('[EC61] a citation answers to a click and, reached by the arrow keys, to Enter', async ({ editor }) => {
  await open(editor, 'a:cite{e="3"}b\n')
  await editor.locator('.cite').click()
  await press(editor, '{Home}{ArrowRight}{ArrowRight}')
  await expect(editor.locator('.cite.chosen')).toHaveCount(1)
  await press(editor, '{Enter}')
  expect(await editor.evaluate(() => window.opened)).toEqual(['evidence 3', 'evidence 3'])
  expect(await textOf(editor)).toBe('a:cite{e="3"}b\n')
})

test('[EC62] a link is followed by Ctrl+click only, and by the machine', async ({ editor }) => {
  await open(editor, '[here](https://example.org/a) [bad](javascript:alert)\n')
  await editor.getByText('here').click()
  expect(await editor.evaluate(() => window.opened)).toEqual([])
  await editor.getByText('here').click({ modifiers: ['Control'] })
  expect(await editor.evaluate(() => window.opened)).toEqual(['link https://example.org/a'])
  expect(editor.url()).toBe('http://note.test/')
  expect(await editor.getByText('bad').evaluate((element) => element.closest('a')?.href)).toBe('about:blank')
})

test('[EC63] a task is ticked by a click on its box', async ({ editor }) => {
  await open(editor, '- [ ] call\n')
  await editor.getByRole('checkbox').click()
  expect(await textOf(editor)).toBe('- [x] call\n')
  await expect(editor.getByRole('checkbox')).toBeChecked()
})

test('[EC64] Tab goes from cell to cell and adds a row after the last', async ({ editor }) => {
  await open(editor, '| a | b |\n| - | - |\n')
  await press(editor, '{Control+Home}{Tab}x{Tab}y{Tab}z')
  expect(await textOf(editor)).toBe('| a | x |\n| - | - |\n| y | z |\n')
})

test('[EC65] Enter in a cell is a line of the cell', async ({ editor }) => {
  await open(editor, '| a | b |\n| - | - |\n')
  await press(editor, '{Control+Home}{ArrowRight}{ArrowRight}{Enter}c')
  expect(await textOf(editor)).toBe('| a<br>c | b |\n| ------ | - |\n')
})

test('[EC66] what is not to be disclosed stays in its region when a selection over its edge goes', async ({
  editor,
}) => {
  await open(editor, 'open words\n\n:::layer{not-to-be-disclosed}\nsecret one\n:::\n')
  await press(
    editor,
    '{Control+Home}{Control+ArrowRight}{Shift+ArrowDown}{Shift+End}{Shift+Control+ArrowLeft}{Delete}',
  )
  expect(await textOf(editor)).toBe('open\n\n:::layer{not-to-be-disclosed}\none\n:::\n')
})

test('[EC67] highlights are painted over words and follow them, without touching the note', async ({
  editor,
}) => {
  await open(editor, 'one **two** three\n')
  const painted = () =>
    editor.evaluate(() => [...(CSS.highlights.get('spelling') ?? [])].map((range) => range.toString()))
  await editor.evaluate(() => window.session.highlight('spelling', [{ block: 0, start: 4, end: 13 }]))
  expect(await painted()).toEqual(['two three'])
  await press(editor, '{Home}new ')
  expect(await painted()).toEqual(['two three'])
  await editor.evaluate(() => window.session.highlight('spelling', []))
  expect(await painted()).toEqual([])
})

test('[EC68] composed text arrives once, and is told when it is finished', async ({ editor }) => {
  await open(editor, 'a\n')
  await editor.evaluate(() => {
    window.session.onChange(() => window.opened.push('changed'))
  })
  const client = await editor.context().newCDPSession(editor)
  await client.send('Input.imeSetComposition', { text: 'あ', selectionStart: 1, selectionEnd: 1 })
  await client.send('Input.imeSetComposition', { text: '安全', selectionStart: 2, selectionEnd: 2 })
  expect(await editor.evaluate(() => window.opened)).toEqual([])
  await client.send('Input.insertText', { text: '安全' })
  await expect.poll(() => textOf(editor)).toBe('a安全\n')
  expect(await editor.evaluate(() => window.opened.length)).toBeGreaterThan(0)
})

test('[EC69] a long note is laid out where it is seen, and its cards are placed only there', async ({
  editor,
}) => {
  await open(editor, Array.from({ length: 600 }, (_, n) => `Paragraph ${n}.\n`).join('\n'))
  await editor.evaluate(() => window.scrollTo(0, 0))
  await editor.evaluate(() => new Promise((done) => setTimeout(done, 300)))
  const tops = await editor.evaluate(() => window.session.blockTops())
  expect(tops).toHaveLength(600)
  expect(tops[0]).toBe(0)
  expect(tops[300]).toBeNull()
})
