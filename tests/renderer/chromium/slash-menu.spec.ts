import { expect, open, press, test, textOf } from './open-editor.ts'

test('[EC50] / offers what can be put here, narrowed by typing, chosen by Enter', async ({ editor }) => {
  await open(editor, '')
  await press(editor, '/')
  const list = editor.getByRole('listbox', { name: 'Put here' })
  await expect(list.getByRole('option')).not.toHaveCount(0)
  await press(editor, 'head')
  await expect(list.getByRole('option')).toHaveText(['Heading 1', 'Heading 2', 'Heading 3'])
  await press(editor, '{ArrowDown}')
  await expect(list.getByRole('option', { selected: true })).toHaveText('Heading 2')
  const active = await editor.locator('.note-page').getAttribute('aria-activedescendant')
  await expect(editor.locator(`[id="${active}"]`)).toHaveText('Heading 2')
  await editor.screenshot({ path: 'dist/test-results/slash-menu.png' })
  await press(editor, '{Enter}Purpose')
  expect(await textOf(editor)).toBe('## Purpose\n')
  await expect(list).toHaveCount(0)
})

test('[EC51] Escape leaves the typed slash, and an address opens nothing', async ({ editor }) => {
  await open(editor, '')
  await press(editor, 'and /{Escape}or')
  await expect(editor.getByRole('listbox')).toHaveCount(0)
  await press(editor, ' https://example.org/path 1/2')
  await expect(editor.getByRole('listbox')).toHaveCount(0)
  expect(await textOf(editor)).toContain('and /or')
})
