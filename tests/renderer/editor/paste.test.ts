import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { writeMarkdown } from '../../../app/note/dialect.ts'
import { blocksFromHtml } from '../../../app/note/html/html-blocks.ts'
import { safeUrl } from '../../../app/note/html/safe-url.ts'
import { normalize } from '../../../app/note/normalize.ts'
import { readClipboardTree } from '../../../renderer/editor/paste/clipboard-tree.ts'
import { blocksFromText } from '../../../renderer/editor/paste/plain.ts'
import { HOSTILE } from './hostile-html.ts'

const read = (html: string): string =>
  writeMarkdown(normalize({ type: 'root', children: blocksFromHtml(html).blocks }))

const word = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`

describe('pasted HTML becomes what a note can hold', () => {
  it.each([
    [
      '[PA1] Word: paragraphs, formats, smart tags and empty tails',
      "<html xmlns:o='x'><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><st1:City w:st='on'>Beijing</st1:City>, <b style='mso-bidi-font-weight:normal'>bold</b> and <i>italic</i><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>",
      'Beijing, **bold** and *italic*\n',
    ],
    [
      '[PA2] Word: lists that only say their level',
      word(1, '·', 'one') + word(2, 'o', 'under') + word(1, '·', 'two'),
      '- one\n  - under\n- two\n',
    ],
    [
      '[PA3] Word: numbered lists, from their number on',
      word(1, '3.', 'three') + word(1, '4.', 'four'),
      '3. three\n4. four\n',
    ],
    [
      '[PA4] Word: bullets and then numbers are two lists',
      word(1, '·', 'a') + word(1, '1)', 'b'),
      '- a\n\n1. b\n',
    ],
    [
      '[PA5] Word: headings are not bold twice',
      '<h2><b>Agreed</b></h2><p class=MsoTitle>Title</p>',
      '## Agreed\n\n# Title\n',
    ],
    [
      '[PA6] Word: comments and hidden words stay behind',
      "<p>seen<span style='mso-hide:all;display:none'>hidden</span><!-- comment --></p>",
      'seen\n',
    ],
    [
      '[PA7] Google Docs: its own bold is none',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">bold</span><span style="font-weight:400"> plain</span></p></b>',
      '**bold** plain\n',
    ],
    [
      '[PA8] Google Docs: lists directly in lists',
      '<ul><li><p>a</p></li><ul><li><p>b</p></li></ul><li><p>c</p></li></ul>',
      '- a\n  - b\n- c\n',
    ],
    [
      '[PA9] Google Docs: tasks',
      '<ul><li role="checkbox" aria-checked="true"><p>done</p></li><li role="checkbox" aria-checked="false">open</li></ul>',
      '- [x] done\n- [ ] open\n',
    ],
    [
      '[PA10] Excel: a table',
      '<table><col width=64><tr><td>Topic</td><td>Side</td></tr><tr><td style="font-weight:700">Fish</td><td>a|b</td></tr></table>',
      '| Topic    | Side |\n| -------- | ---- |\n| **Fish** | a\\|b |\n',
    ],
    [
      '[PA11] Excel: cells that span, and a single cell',
      '<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table><table><tr><td>only</td></tr></table>',
      '| a |   |\n| - | - |\n| b | c |\n\nonly\n',
    ],
    [
      '[PA12] web: headings, quotes, code, rules, links',
      '<h1>T</h1><blockquote><p>q</p></blockquote><pre>x\n  y</pre><hr><p><a href="https://example.org/a?b=1&amp;c=2">l</a> <code>c</code> <s>s</s></p>',
      '# T\n\n> q\n\n```\nx\n  y\n```\n\n***\n\n[l](https://example.org/a?b=1\\&c=2) `c` ~~s~~\n',
    ],
    [
      '[PA13] web: divisions are paragraphs, line ends of the source are spaces',
      '<div>a\n  b<div>c</div>d</div>',
      'a b\n\nc\n\nd\n',
    ],
    ['[PA14] web: blocks inside inline elements', '<b><p>a</p><p>b</p></b>', '**a**\n\n**b**\n'],
    [
      '[PA15] web: menus, forms and pictures from elsewhere stay behind',
      '<nav>menu</nav><p>a<img src="https://example.org/x.png"><button>b</button></p><form><input value="c"><select><option>d</option></select></form>',
      'a\n',
    ],
    [
      '[PA16] blocks in a cell become its lines',
      '<table><tr><td><p>a</p><ul><li>b</li><li>c</li></ul></td><td>d</td></tr></table>',
      '| a<br>b<br>c | d |\n| ----------- | - |\n',
    ],
    [
      '[PA17] signs of Markdown are only signs',
      '<p># a *b* [c](d) :field[x]{ref="/y"}</p>',
      '\\# a \\*b\\* \\[c]\\(d) \\:field\\[x]{ref="/y"}\n',
    ],
    [
      '[PA18] a space selected with the words counts between runs',
      '<span>a </span><b>b</b><span> c</span>',
      'a **b** c\n',
    ],
  ] as const)('%s', (_rule, html, markdown) => {
    expect(read(html)).toBe(markdown)
  })

  const NOTE = (id: string, back: string, text: string) =>
    `<div id=${id}><p class=MsoFootnoteText><a href="#${back}" name=x><span>[1]</span></a> ${text}</p></div>`

  it.each([
    [
      '[PA22] Word: footnotes, whose list and line above it are none of the text',
      `<p>Agreed<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a>.</p><div style='mso-element:footnote-list'><br clear=all><hr size=1>${NOTE('ftn1', '_ftnref1', 'In <i>May</i>.')}</div>`,
      'Agreed[^ftn1].\n\n[^ftn1]: In *May*.\n',
    ],
    [
      '[PA23] LibreOffice and Google Docs: footnotes',
      `<p>a<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> b<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p>${NOTE('sdfootnote1', 'sdfootnote1anc', 'One.')}<hr>${NOTE('x', 'ftnt_ref2', 'Two.')}`,
      'a[^sdfootnote1] b[^ftnt2]\n\n[^sdfootnote1]: One.\n\n[^ftnt2]: Two.\n',
    ],
    [
      '[PA24] a footnote’s sign without its text is its number, a text without its sign a paragraph',
      `<p>a<a href="#_ftn3" name="_ftnref3">[3]</a></p>${NOTE('ftn4', '_ftnref4', 'Four.')}`,
      'a\\[3]\n\nFour.\n',
    ],
    [
      '[PA25] a spreadsheet’s columns of figures stand to the right, years do not',
      '<table><tr><td>Year</td><td>Trade, bn</td><td>Share</td></tr><tr><td>2023</td><td>€ 1,318.0</td><td>4 %</td></tr><tr><td>2024</td><td>-292.6</td><td></td></tr></table>',
      '| Year | Trade, bn | Share |\n| ---- | --------: | ----- |\n| 2023 | € 1,318.0 | 4 %   |\n| 2024 |    -292.6 |       |\n',
    ],
  ])('%s', (_rule, html, expected) => {
    expect(read(html)).toBe(expected)
  })

  it('[PA20] depth without end and size without end are survived', () => {
    const deep = `${'<div><b>'.repeat(20_000)}end${'</b></div>'.repeat(20_000)}`
    expect(read(deep)).toContain('end')
    expect(read(`${'<ul><li>'.repeat(5_000)}end`)).toContain('end')
  })
})

describe('hostile HTML', () => {
  const ALLOWED = new Set(
    'root paragraph heading text emphasis strong delete inlineCode break link image list listItem blockquote code thematicBreak table tableRow tableCell'.split(
      ' ',
    ),
  )
  const visit = (node: Nodes, see: (node: Nodes) => void): void => {
    see(node)
    if ('children' in node) for (const child of node.children) visit(child, see)
  }

  it('[PA30] comes in many shapes', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60)
  })

  it.each(
    HOSTILE.map((html, index) => [`[PA31] leaves only words and sound links: ${index + 1}`, html] as const),
  )('%s', (_rule, html) => {
    const { blocks, images } = blocksFromHtml(`<p>before</p>${html}<p>after</p>`)
    visit({ type: 'root', children: blocks }, (node) => {
      expect(ALLOWED).toContain(node.type)
      if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:|tel:)/i)
      if (node.type === 'image') expect(node.url).toMatch(/^pasted:\d+$/)
      if (node.type === 'text') expect(node.value).not.toMatch(/PWNED/)
    })
    for (const image of images) expect(image.type).toMatch(/^image\/(png|jpeg|gif|webp)$/)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:http://x/y',
    '//example.org',
    '/path',
    '#x',
    'https://exa mple.org/"onclick="x',
    '',
  ])('[PA32] %s is no address to keep', (href) => {
    const url = safeUrl(href)
    expect(url === null || /^https:\/\/[^\s"]*$/.test(url)).toBe(true)
  })
})

describe('pasted text', () => {
  it.each([
    ['[PA40] each line is a paragraph', 'a\nb', 'a\n\nb\n'],
    ['[PA41] unless blank lines part paragraphs', 'a\nb\n\nc', 'a\\\nb\n\nc\n'],
    ['[PA42] cells parted by tabs are a table', 'a\tb\nc\td\n', '| a | b |\n| - | - |\n| c | d |\n'],
    ['[PA43] an address alone is a link', 'https://example.org', '<https://example.org>\n'],
    ['[PA44] Windows’ line ends', 'a\r\nb', 'a\n\nb\n'],
    ['[PA45] nothing is nothing', '\n \n', ''],
  ] as const)('%s', (_rule, text, markdown) => {
    expect(writeMarkdown(normalize({ type: 'root', children: blocksFromText(text) }))).toBe(markdown)
  })
})

describe('our own clipboard flavour from a stranger', () => {
  const clean = (tree: unknown) =>
    writeMarkdown(normalize({ type: 'root', children: readClipboardTree(JSON.stringify(tree)) }))
  const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }]

  it.each([
    [
      '[PA50] threads and values are only their words',
      paragraph({
        type: 'textDirective',
        name: 'mark',
        attributes: { a: '1' },
        children: [
          {
            type: 'textDirective',
            name: 'field',
            attributes: { ref: '/x' },
            children: [{ type: 'text', value: 'Iwaya' }],
          },
        ],
      }),
      'Iwaya\n',
    ],
    [
      '[PA51] citations and deleted words stay behind',
      paragraph(
        { type: 'text', value: 'a' },
        { type: 'textDirective', name: 'cite', attributes: { e: '1' }, children: [] },
        {
          type: 'textDirective',
          name: 'del',
          attributes: { s: '1' },
          children: [{ type: 'text', value: 'b' }],
        },
      ),
      'a\n',
    ],
    [
      '[PA52] HTML is not taken',
      [
        { type: 'html', value: '<script>x</script>' },
        ...paragraph({ type: 'html', value: '<b>' }, { type: 'text', value: 'a' }),
      ],
      'a\n',
    ],
    [
      '[PA53] addresses are checked',
      paragraph({ type: 'link', url: 'javascript:x', children: [{ type: 'text', value: 'a' }] }),
      'a\n',
    ],
    [
      '[PA54] releasability stays with its words',
      [
        {
          type: 'containerDirective',
          name: 'layer',
          attributes: { 'not-to-be-disclosed': '', evil: 'x' },
          children: paragraph({ type: 'text', value: 'a' }),
        },
      ],
      ':::layer{not-to-be-disclosed}\na\n:::\n',
    ],
    ['[PA55] anything else is nothing', [{ type: 'nonsense' }, 7, null, { type: 'text', value: {} }], ''],
  ] as const)('%s', (_rule, tree, markdown) => {
    expect(clean(tree)).toBe(markdown)
  })

  it('[PA56] what is no tree is nothing', () => {
    expect(readClipboardTree('not json')).toEqual([])
    expect(readClipboardTree('{"type":"root"}')).toEqual([])
    expect(readClipboardTree(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)).toEqual([])
  })
})
