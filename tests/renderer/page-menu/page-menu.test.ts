import { describe, expect, it } from 'vitest'
import { NO_SELECTION } from '../../../renderer/editor/selection-state.ts'
import type { SelectionState } from '../../../renderer/editor/session.ts'
import { pageMenu } from '../../../renderer/page-menu/page-menu.ts'

const menu = (selection: Partial<SelectionState>, more: Partial<Parameters<typeof pageMenu>[0]> = {}) =>
  pageMenu({
    selection: { ...NO_SELECTION, ...selection },
    misspelt: null,
    readOnly: false,
    mac: false,
    ...more,
  })
const ids = (entries: ReturnType<typeof menu>) =>
  entries.filter((e) => !e.off).map((e) => (e.group ? `| ${e.id}` : e.id))

describe('the menu at the pointer', () => {
  it.each([
    ['[PU1] at a caret', {}, ['paste', 'paste-plain', '| comment', 'from-record', 'footnote']],
    [
      '[PU2] on chosen words',
      { collapsed: false },
      ['cut', 'copy', 'paste', 'paste-plain', '| comment', 'link', 'add-to-record'],
    ],
    [
      '[PU3] on a link',
      { link: 'https://example.org' },
      ['open-link', 'link', 'unlink', 'paste', 'paste-plain', '| comment', 'from-record', 'footnote'],
    ],
    [
      '[PU4] on a citation within a suggestion',
      { citation: ['e1'], suggestions: ['s1'] },
      ['accept', 'reject', '| passage', 'paste', 'paste-plain', '| comment', 'from-record', 'footnote'],
    ],
  ] as const)('%s offers what can be done there', (_rule, selection, expected) => {
    expect(ids(menu(selection))).toEqual(expected)
  })

  it('[PU5] puts the words that may have been meant first, and leaves the clipboard to the system', () => {
    const entries = menu({}, { misspelt: { word: 'exmaple', meant: ['example'] } })
    expect(entries.slice(0, 2).map((e) => e.words)).toEqual(['example', 'Leave “exmaple” everywhere'])
    expect(entries.find((e) => e.id === 'paste')?.role).toBe('paste')
    expect(entries.find((e) => e.id === 'footnote')?.role).toBeUndefined()
  })

  it('[PU6] offers nothing that writes where the note can only be read', () => {
    const entries = menu({ collapsed: false, inTable: true }, { readOnly: true })
    expect(entries.map((e) => e.id)).toEqual(['copy', 'comment', 'add-to-record'])
  })
})
