import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { toClipboard } from '../../app/export/clipboard.ts'
import { parseMarkdown } from '../../app/note/dialect.ts'
import { someTree } from '../note/arbitrary-tree.ts'

const copied = (text: string) => {
  const { html, text: plain } = toClipboard(parseMarkdown(text))
  return { html: html.replace('<meta charset="utf-8">', ''), text: plain }
}

/** Element and attribute names met. */
function namesIn(html: string): { readonly tags: Set<string>; readonly attributes: Set<string> } {
  const tags = new Set<string>()
  const attributes = new Set<string>()
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if ('tagName' in node) tags.add(String(node.tagName))
    if ('attrs' in node && Array.isArray(node.attrs))
      for (const { name } of node.attrs) attributes.add(String(name))
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit)
  }
  visit(parseFragment(html))
  return { tags, attributes }
}

describe('[EX60] copied text', () => {
  test('[EX60.1] keeps formats, lists, tables and links for Word and Outlook, and reads well as plain text', () => {
    expect(
      copied(
        '## A **b**\n\n- *one*\n  1. two\n- [x] done\n\n3. three\n\n> said\n\n[x](https://example.org/?a=1&b=2) `c`',
      ),
    ).toEqual({
      html: '<h2>A <strong>b</strong></h2><ul><li><em>one</em><ol><li>two</li></ol></li><li>☑ done</li></ul><ol start="3"><li>three</li></ol><blockquote><p>said</p></blockquote><p><a href="https://example.org/?a=1&amp;b=2">x</a> <code>c</code></p>',
      text: 'A b\n\n• one\n  1. two\n• ☑ done\n\n3. three\n\nsaid\n\nx c',
    })
    const table = copied('| a | b |\n| - | -: |\n| c<br>d | e |')
    expect(table.text).toBe('a\tb\nc d\te')
    expect(table.html).toMatch(/<th style="[^"]*border:1px solid[^"]*">a<\/th>/)
    expect(table.html).toContain('text-align:right">e</td>')
  })
  test('[EX60.2] takes no comment, citation, footnote number or advice along, and reads suggestions as made', () => {
    expect(
      copied(
        'A :mark[b]{a="7"}:cite{e="e1"}[^n] :ins[new]{s="1"}:del[old]{s="1"} :field[c]{ref="/x"}.\n\n:::guide\nhint\n:::\n\n[^n]: note',
      ),
    ).toEqual({
      html: '<p>A b new c.</p>',
      text: 'A b new c.',
    })
  })
  test('[EX60.3] every word is text to whoever pastes it, never markup', () => {
    expect(copied('\\<img src=x onerror=alert(1)> "q" & <b>raw</b> [x](javascript:alert)').html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &quot;q&quot; &amp; &lt;b&gt;raw&lt;/b&gt; x</p>',
    )
    const known =
      'a blockquote br code em h1 h2 h3 h4 h5 h6 hr li meta ol p pre s strong table tbody td th thead tr ul'
    fc.assert(
      fc.property(someTree, (tree) => {
        const { html } = toClipboard(tree)
        const { tags, attributes } = namesIn(html)
        for (const tag of tags) expect(known.split(' ')).toContain(tag)
        for (const name of attributes) expect(['charset', 'href', 'start', 'style']).toContain(name)
      }),
      { numRuns: 300 },
    )
  })
})
