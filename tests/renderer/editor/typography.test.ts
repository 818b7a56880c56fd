import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'
import { quotesOf, typographic } from '../../../renderer/editor/typography.ts'

/** A line as it stands after each of its signs was typed. */
function typed(line: string, language = 'en-GB'): string {
  let now = ''
  for (const sign of line) {
    now += sign
    const change = typographic(now, quotesOf(language))
    if (change) now = now.slice(0, now.length - change.cut) + change.put
  }
  return now
}

describe('signs set as they are typed', () => {
  it.each([
    ['[TY1] quotation marks around words', '"We agree," he said.', '“We agree,” he said.'],
    ['[TY2] marks within marks', `"He said 'no'."`, '“He said ‘no’.”'],
    ['[TY3] an apostrophe', "Japan's, the ministers' and don't", 'Japan’s, the ministers’ and don’t'],
    ['[TY4] marks in brackets and behind a dash', '("so")–"so"', '(“so”)–“so”'],
    ['[TY5] a figure in marks closes; feet and inches stay', `"in 2025" and 6'2"`, `“in 2025” and 6'2"`],
    ['[TY6] three dots', 'and so on... or....', 'and so on… or….'],
    [
      '[TY7] a dash between words, no hyphen of a word',
      'talks -- the first -- well-known',
      'talks – the first – well-known',
    ],
  ])('%s', (_rule, line, expected) => {
    expect(typed(line)).toBe(expected)
  })

  it('[TY8] as the language of the note has them', () => {
    expect(typed('"ja", l\'eau', 'fr')).toBe('«\u00a0ja\u00a0», l’eau')
    expect(typed('"ja"', 'de-DE')).toBe('„ja“')
    expect(typed('"はい"', 'ja')).toBe('"はい"')
  })

  it('[TY9] undo gives back what was typed, and code is left alone', async () => {
    const session = open('Say `xy`', 'en')
    session.reveal({ block: 0, start: 4 })
    session.reveal({ block: 0, start: 3 })
    await press(session, ' "')
    expect(textOf(session)).toBe('Say “ `xy`\n')
    session.run('undo')
    await settled()
    expect(textOf(session)).toBe('Say " `xy`\n')
    session.reveal({ block: 0, start: 7 })
    await press(session, '"')
    expect(textOf(session)).toBe('Say " `x"y`\n')
  })
})

describe('moving lines', () => {
  it.each([
    ['[TY20] a paragraph, past a list', 'A\n\n- b\n- c\n\nD\n', 2, 'move-up', 'A\n\nD\n\n- b\n- c\n'],
    ['[TY21] an item within its list', '- a\n- b\n', 0, 'move-down', '- b\n- a\n'],
    ['[TY22] nothing at the end', 'A\n\nB\n', 1, 'move-down', 'A\n\nB\n'],
    [
      '[TY23] a row, but never past the head of its table',
      '| h |\n| - |\n| a |\n',
      0,
      'move-up',
      '| h |\n| - |\n| a |\n',
    ],
  ] as const)('%s', (_rule, source, block, command, expected) => {
    const session = open(source, 'en')
    session.reveal({ block, start: 0 })
    session.run(command)
    expect(textOf(session)).toBe(expected)
  })

  it('[TY24] takes the caret along, in one undo step', async () => {
    const session = open('A\n\nB\n', 'en')
    session.reveal({ block: 1, start: 1 })
    session.run('move-up')
    session.insert({ phrasing: [{ type: 'text', value: '!' }] })
    expect(textOf(session)).toBe('B!\n\nA\n')
    session.run('undo')
    session.run('undo')
    await settled()
    expect(textOf(session)).toBe('A\n\nB\n')
  })
})

it('[TY30] a rule is followed by a line to write on, not by the advice that stands behind it', () => {
  const session = open('A\n\n:::guide\nAdvice.\n:::\n', 'en')
  session.reveal({ block: 0, start: 1 })
  session.run('rule')
  session.insert({ phrasing: [{ type: 'text', value: 'On.' }] })
  expect(textOf(session)).toBe('A\n\n***\n\nOn.\n\n:::guide\nAdvice.\n:::\n')
})

function open(source: string, language: string) {
  const session = createSession({ quotes: () => quotesOf(language) })
  session.load({ head: {}, tree: parseMarkdown(source), source })
  return session
}
const textOf = (session: ReturnType<typeof open>): string => writeMarkdown(session.current().tree)
/** What follows a key runs in a microtask of its own. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

async function press(session: ReturnType<typeof open>, signs: string): Promise<void> {
  for (const sign of signs) {
    session.editor.update(
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        const node = selection.anchor.getNode()
        // As the browser's own selection would have it.
        if ($isTextNode(node)) selection.setFormat(node.getFormat())
        selection.insertText(sign)
      },
      { discrete: true },
    )
    await settled()
  }
}
