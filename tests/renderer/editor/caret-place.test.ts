import { describe, expect, it } from 'vitest'
import { readText } from '../../../app/note/text.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'

describe('where the caret stands', () => {
  it('[CP1] counts in the plain text of its block, behind citations and inside lists', () => {
    const session = createSession()
    session.load(readText('## Summary\n\nOne two.:cite{e="e1"} Three.\n\n- a\n- bc\n'))
    for (const [block, offset] of [
      [0, 3],
      [1, 4],
      [1, 15],
      [2, 3],
    ] as const) {
      session.reveal({ block, start: offset, end: offset })
      expect(session.caret()).toEqual({ block, offset })
    }
    expect(session.textAt({ block: 1, start: 0, end: 8 })).toBe('One two.')
    session.destroy()
  })
})
