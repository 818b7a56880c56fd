import { CONTROLLED_TEXT_INSERTION_COMMAND, DELETE_CHARACTER_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../../app/note/dialect.ts'
import { createSession } from '../../../../renderer/editor/create-session.ts'

const SOURCE = ':field[The two sides agreed to meet]{ref="/o/1"}.\n'

it('[TY40] words typed within a value while suggesting are one suggestion, taken or left whole', () => {
  const session = createSession()
  session.load({ head: {}, tree: parseMarkdown(SOURCE), source: SOURCE })
  session.suggestAs('Ana Reyes')
  session.reveal({ block: 0, start: 3 })
  for (const sign of ' lastx')
    session.editor.update(() => session.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign), {
      discrete: true,
    })
  session.editor.update(() => session.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), {
    discrete: true,
  })
  const [suggestion, ...more] = session.suggestions()
  expect(more).toEqual([])
  const note = session.current().tree
  session.settle([suggestion?.id ?? ''], 'reject')
  expect(writeMarkdown(session.current().tree)).toBe(SOURCE)
  session.become(note)
  session.settle([suggestion?.id ?? ''], 'accept')
  expect(writeMarkdown(session.current().tree)).toBe(
    ':field[The last two sides agreed to meet]{ref="/o/1" edited}.\n',
  )
})
