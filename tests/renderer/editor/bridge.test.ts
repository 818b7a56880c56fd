import { $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../app/note/dialect.ts'
import { normalize } from '../../../app/note/normalize.ts'
import { plainText } from '../../../app/note/plain-text.ts'
import { sameTree } from '../../../app/note/same-tree.ts'
import { $importTree } from '../../../renderer/editor/bridge.ts'
import { createLexicalEditor } from '../../../renderer/editor/lexical-editor.ts'
import { $textMap } from '../../../renderer/editor/text-map.ts'
import { normalForm, throughLexical } from './through-lexical.ts'

/** Everything a note can hold, one row each: what the editor is given it gives back. */
const NOTES: readonly (readonly [rule: string, markdown: string])[] = [
  ['[BR1] headings of every level', '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n'],
  ['[BR2] formats in each other', '**a *b ~~c~~* d** *`e`* ~~**f**~~\n'],
  ['[BR3] a line end of the source, and a line break', 'a\nb\\\nc **d\\\ne** f\n'],
  [
    '[BR4] lists in lists, with blocks in items',
    '- a\n\n  b\n\n  > c\n\n  ```\n  d\n  ```\n- e\n  1. f\n  2. g\n',
  ],
  ['[BR5] a list that starts at nine', '9. a\n10. b\n'],
  ['[BR6] tasks', '- [ ] a\n- [x] b\n- c\n'],
  ['[BR7] an empty item and an empty quote', '- \n- a\n\n>\n'],
  ['[BR8] quotes in quotes', '> a\n>\n> > b\n>\n> - c\n'],
  ['[BR9] code with language and words after it', '```ts title="x"\nconst a = 1\n\n  b\n```\n'],
  [
    '[BR10] tables with alignment, formats and breaks in cells',
    '| a | **b** |\n| :-: | --: |\n| `c` | d<br>e |\n',
  ],
  ['[BR11] links with titles, in and around formats', '*[a](u "t")* [*b*](v) **c [d](w) e**\n'],
  ['[BR12] an empty link and an empty address', '[](u) [a]()\n'],
  ['[BR13] pictures, also in links', '![a](u "t") [![b](v)](w)\n'],
  ['[BR14] footnotes', 'a[^1] b[^x]\n\n[^1]: c\n\n    d\n\n[^x]: - e\n'],
  ['[BR15] HTML in lines and as blocks', 'a <b>c</b> <!-- d -->\n\n<div>\ne\n</div>\n'],
  ['[BR16] references and definitions', '[a][b] [b][] [b] ![c][b]\n\n[b]: u "t"\n'],
  [
    '[BR17] bound values',
    ':field[Iwaya]{ref="/p" form="surname"} **:field[x]{ref="/q"}** :field{ref="/r" empty}\n',
  ],
  ['[BR18] citations, also bold ones', 'a:cite{e="1 2"} **b:cite{e="3"}**\n'],
  ['[BR19] threads that overlap', ':mark[a ]{a="1"}:mark[b]{a="1 2"}:mark[ *c*]{a="2"}\n'],
  ['[BR20] threads in and around links', ':mark[a [b](u)]{a="1"} [c :mark[d]{a="2"}](v)\n'],
  [
    '[BR21] suggestions',
    'a :ins[b]{s="1"} :del[**c**]{s="2"} :was[d]{s="3" format="strong"} e:brk{s="4" op="ins"}\n',
  ],
  ['[BR22] suggestions and threads on the same words', ':ins[:mark[a]{a="1"} b]{s="2"}\n'],
  ['[BR23] suggested blocks', ':::ins{s="1"}\na\n\n- b\n:::\n\n:::del{s="2"}\nc\n:::\n'],
  [
    '[BR24] regions of the record, in each other',
    '::::each{in="outcomes" max="3"}\n- a\n\n:::if{has="/x"}\nb\n:::\n::::\n',
  ],
  [
    '[BR25] a table of the record',
    ':::table{in="positions" columns="party text"}\n| a | b |\n| - | - |\n| c | d |\n:::\n',
  ],
  [
    '[BR26] advice and what is not to be disclosed',
    ':::guide\na\n:::\n\n:::layer{not-to-be-disclosed}\n## b\n\nc\n:::\n',
  ],
  ['[BR27] an annex', 'a\n\n::annex{title="Chronology"}\n\nb\n'],
  ['[BR28] colons that are only colons', '10:30, 16:9, Art.5:2, 合意:内容, mailto:joe, :unknown[x]\n'],
  ['[BR29] Japanese and Chinese', 'これは**「安全」**です。中方**“不得”**公开。\n'],
  ['[BR30] rules and breaks between lists', '- a\n\n***\n\n* b\n'],
]

describe('a note through the editor', () => {
  it.each(NOTES)('%s', (_rule, markdown) => {
    const tree = parseMarkdown(markdown)
    const back = throughLexical(tree)
    expect(back).toEqual(normalize(back))
    expect(sameTree(back, normalForm(tree))).toBe(true)
  })

  it.each(NOTES)('%s has the plain text that offsets count in', (_rule, markdown) => {
    const tree = parseMarkdown(markdown)
    const editor = createLexicalEditor()
    editor.update(() => void $importTree(tree), { discrete: true })
    const texts = editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => $textMap(block).text),
    )
    expect(texts).toEqual(tree.children.map((block) => plainText(block)))
  })
})
