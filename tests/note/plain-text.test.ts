import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../app/note/dialect.ts'
import { blockAt, blockStarts, nodeAt, plainText, textRuns } from '../../app/note/plain-text.ts'

const SOURCE = `# Talks

Wang met **:mark[Iwaya]{a="1"}** :was[IWAYA]{s="2"}on 𠮷 25\\
December.[^1]

- one
- two :ins[and]{s="3"} \`three\`

| a | b |
| - | - |
| c | :field[d]{ref="/x"} |

[^1]: A note.
`
const root = parseMarkdown(SOURCE)

describe('plain text', () => {
  it('[NP1] parts blocks by a line, cells by a tab, and counts visible words only', () => {
    expect(plainText(root)).toBe(
      'Talks\nWang met Iwaya on 𠮷 25\nDecember.\none\ntwo and three\na\tb\nc\td\nA note.',
    )
  })

  it('[NP2] every run stands in the text at its offsets, and its path leads to it', () => {
    const text = plainText(root)
    for (const run of textRuns(root)) {
      expect(text.slice(run.start, run.end)).toBe(run.node.value)
      expect(nodeAt(root, run.path)).toBe(run.node)
    }
    expect(textRuns(root).map((r) => r.node.value)).toContain('Iwaya')
  })

  it('[NP3] says where each block begins and which block holds an offset', () => {
    const text = plainText(root)
    for (const [index, start] of blockStarts(root).entries()) {
      const block = root.children[index]
      expect(block && text.startsWith(plainText(block), start)).toBe(true)
      expect(blockAt(root, start)).toEqual({ block: index, offset: 0 })
    }
    expect(blockAt(root, text.indexOf('three'))).toEqual({ block: 2, offset: 'one\ntwo and '.length })
  })
})
