import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../app/export/prepare.ts'
import { toMarkdown } from '../../app/export/to-markdown.ts'
import { parseMarkdown } from '../../app/note/dialect.ts'
import { normalize } from '../../app/note/normalize.ts'
import { someTree } from '../note/arbitrary-tree.ts'
import { noteOf, optionsOf, prepared, thread } from './note-of.ts'

const markdown = (...[text, more, options]: Parameters<typeof prepared>): string =>
  toMarkdown(prepared(text, more, options, 'md'), { annotations: options?.annotations ?? 'none' })

/** Without front matter and title. */
const bodyOf = (text: string): string =>
  text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^[\s\S]*?# .*\n+/, '')

describe('[EX10] the Markdown file', () => {
  test('[EX10.1] holds the head as front matter, marking at both ends, title, text and closing lines', () => {
    const head = {
      title: 'Talks: what now',
      marking: 'OFFICIAL',
      number: 'EA/2024/1',
      date: '2024-12-27',
      copy: '2 of 3',
      desk: 'East Asia',
      status: 'final',
      drafter: 'A. Author',
      secretNote: 'unknown key',
      numbering: true,
    }
    expect(markdown('## Purpose\n\nFor information:cite{e="e1"}.', { head })).toBe(`---
title: "Talks: what now"
marking: OFFICIAL
number: EA/2024/1
date: 2024-12-27
copy: 2 of 3
desk: East Asia
status: final
lang: en
---

**OFFICIAL**

EA/2024/1 · 27 December 2024 · Copy 2 of 3

# Talks: what now

East Asia · final

## Purpose

**1.** For information[1].

## Sources

1. Talks in the capital, A Daily, 25 December 2024, press

**Drafted by:** A. Author

**OFFICIAL**
`)
  })
  test('[EX10.2] needs nothing but GFM: no directive and no HTML but line breaks in cells', () => {
    const text = markdown(
      ':field[Iwaya]{ref="/p"} said 10:30, 16:9.\n\n:::layer{not-to-be-disclosed}\nHidden.\n:::\n\n| a |\n| - |\n| b<br>c |\n\n::annex{title="X"}\n\nEnd.',
    )
    expect(bodyOf(text)).toBe(
      'Iwaya said 10:30, 16:9.\n\n**Not to be disclosed**\n\nHidden.\n\n**End of: Not to be disclosed**\n\n| a      |\n| ------ |\n| b<br>c |\n\n***\n\n## Annex A: X\n\nEnd.\n',
    )
  })
  test('[EX10.21] lists that two regions put side by side are one list with one bullet', () => {
    const regions =
      ':::each{in="a"}\n- one\n:::\n\n:::each{in="b"}\n- two\n:::\n\n:::each{in="c"}\n- three\n:::'
    expect(bodyOf(markdown(regions))).toBe('- one\n- two\n- three\n')
  })
  test('[EX10.3] a citation before a bracket does not become a link', () => {
    const text = markdown('Agreed:cite{e="e1"}(see below) and:cite{e="e1"}[x].')
    const links = JSON.stringify(parseMarkdown(text)).match(/"type":"link"/g)
    expect(links).toBeNull()
    expect(text).toContain('Agreed\\[1]\\(see below) and\\[1]\\[x].')
  })
  test('[EX10.4] comments are notes of their own beside footnotes', () => {
    const annotations = [thread('7', 'Why\nnow?'), thread('8', 'Gone.')]
    const text = markdown(
      'One :mark[two]{a="7"}.[^n]\n\n[^n]: Note.',
      { annotations },
      { annotations: 'notes' },
    )
    expect(text).toContain('One two[^c1].[^1]')
    expect(text).toContain('[^c1]: **Comment** A. Reader, 28 December 2024, 09:30, “two”: Why\\\n    now?')
    expect(text).toContain('“words” (the words are no longer in the note): Gone.')
  })
  test('[EX10.5] CriticMarkup marks words, overlapping comments and changes in place', () => {
    const annotations = [thread('7', 'Why <<}?'), thread('8', 'How?')]
    const note =
      'A :mark[b]{a="7"}:mark[c]{a="7 8"}:mark[d]{a="8"} e:ins[ f]{s="1"}:del[ g]{s="1"}.\n\n:::ins{s="2"}\nNew.\n:::'
    expect(bodyOf(markdown(note, { annotations }, { annotations: 'criticmarkup' }))).toBe(
      'A {==bc{>>A. Reader, 28 December 2024, 09:30: Why << }?<<}d==}{>>A. Reader, 28 December 2024, 09:30: How?<<} e{++ f++}{-- g--}.\n\n{++New.++}\n',
    )
  })
  test('[EX10.6] an image, which a text file cannot hold, is told in words', () => {
    const images = { 'assets/p.png': new Uint8Array([1]) }
    expect(bodyOf(markdown('![A map](assets/p.png)', { images }))).toBe('*Image: A map*\n')
  })
})

describe('[EX11] read back', () => {
  test('[EX11.1] gives the words of the prepared note, whatever the tree', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        const input = { ...noteOf(''), tree: normalize(tree) }
        const before = prepare(input, optionsOf(), 'md')
        const text = toMarkdown(before, { annotations: 'none' })
        expect(shownBy(text)).toBe(lettersOf(before))
      }),
      { numRuns: 300 },
    )
  })
})

/** Letters and digits a Markdown reader shows below the front matter. */
function shownBy(text: string): string {
  const root = parseMarkdown(text)
  const order = [
    ...root.children.filter((node) => node.type !== 'yaml' && node.type !== 'footnoteDefinition'),
    ...root.children.filter((node) => node.type === 'footnoteDefinition'),
  ]
  return letters(order.map(wordsOf).join(' '))
}

function wordsOf(node: Root | RootContent): string {
  if (node.type === 'image') return node.alt ?? ''
  if ('value' in node) return node.type === 'html' && node.value === '<br>' ? ' ' : node.value
  return 'children' in node ? node.children.map(wordsOf).join(' ') : ''
}

function lettersOf(note: ReturnType<typeof prepare>): string {
  const parts: string[] = ['27 December 2024', note.head.title]
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const node = value as Record<string, unknown>
      if (node.type === 'annex') parts.push(`Annex ${node.letter} ${node.title}`)
      if (node.type === 'layer') parts.push(String(node.label))
      if (typeof node.value === 'string') parts.push(node.value)
      if (node.type === 'citation') parts.push(String(node.numbers))
      visit(node.children)
      if (node.type === 'layer') parts.push(`End of ${node.label}`)
    }
  }
  visit(note.blocks)
  for (const footnote of note.footnotes) visit(footnote.children)
  return letters(parts.join(' '))
}

const letters = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).join('')
