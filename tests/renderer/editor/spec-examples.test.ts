import { tests as examples } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown } from '../../../app/note/dialect.ts'
import { sameTree } from '../../../app/note/same-tree.ts'
import { readText, writeText } from '../../../app/note/text.ts'
import { createSession } from '../../../renderer/editor/create-session.ts'
import { GFM_EXAMPLES } from './gfm-examples.ts'
import { normalForm, throughLexical } from './through-lexical.ts'

const COMMONMARK = examples.map(({ number, markdown }) => ({
  name: `CommonMark ${number}`,
  markdown: markdown.replaceAll('→', '\t'),
}))
const ALL = [...COMMONMARK, ...GFM_EXAMPLES]

/**
 * Examples whose tree the writer cannot spell so that it is read the same; the editor gives their tree back unchanged,
 * and untouched they keep their bytes.
 */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  [
    'CommonMark 194',
    'the label holds a star and an escaped bracket; written in the text it is escaped, and no longer the label',
  ],
  ['CommonMark 564', 'the label ends in a star that the writer escapes in the text of the reference'],
  ['CommonMark 573', 'the picture’s words are plain text, its label holds emphasis'],
  ['CommonMark 576', 'the picture’s words are plain text, its label holds emphasis'],
  ['CommonMark 585', 'the picture’s words are plain text, its label holds emphasis'],
  ['CommonMark 589', 'the picture’s words are plain text, its label holds emphasis'],
])

describe('every example of the specifications', () => {
  it('[SP1] are all there', () => {
    expect(COMMONMARK).toHaveLength(652)
    expect(GFM_EXAMPLES.length).toBeGreaterThanOrEqual(40)
  })

  it('[SP2] has the same tree after the editor', () => {
    const changed = ALL.filter(({ markdown }) => {
      const tree = parseMarkdown(markdown)
      return !sameTree(normalForm(tree), throughLexical(tree))
    })
    expect(changed.map(({ name }) => name)).toEqual([])
  })

  it('[SP3] is read back equal after Markdown → editor → Markdown, but for those listed with their reason', () => {
    const changed = ALL.filter(({ markdown }) => {
      const tree = parseMarkdown(markdown)
      const back = normalForm(parseMarkdown(writeMarkdown(throughLexical(tree))))
      return !sameTree(normalForm(tree), back)
    })
    expect(changed.map(({ name }) => name).filter((name) => !DIFFERENT.has(name))).toEqual([])
    expect(COMMONMARK.length - changed.length).toBeGreaterThanOrEqual(640)
  })

  it('[SP4] keeps its bytes when it is opened and saved', () => {
    const session = createSession()
    const changed = ALL.filter(({ markdown }) => {
      session.load(readText(markdown))
      return writeText(session.current()) !== markdown
    })
    expect(changed.map(({ name }) => name)).toEqual([])
  })
})
