import { describe, expect, it } from 'vitest'
import { readBrief, writeBrief } from '../../../app/brief-file.ts'
import { beginFrom } from '../../../app/documents/begin-from.ts'
import { readWord } from '../../../app/documents/word/read-word.ts'
import { writeText } from '../../../app/note/text.ts'
import { finalTree, originalTree } from '../../../app/review/suggestions.ts'
import { line, part, run, wordFile } from './word-file.ts'

const by = (author: string, at = '2024-12-26T09:00:00Z') => `w:author="${author}" w:date="${at}"`
const ins = (inside: string, who = by('Ana Roth')) => `<w:ins w:id="1" ${who}>${inside}</w:ins>`
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`
const del = (words: string, who = by('Ana Roth')) => `<w:del w:id="2" ${who}>${gone(words)}</w:del>`
const markOf = (kind: 'ins' | 'del', who = by('Ana Roth')) => `<w:rPr><w:${kind} w:id="3" ${who}/></w:rPr>`

async function read(body: string, related: Record<string, string> = {}) {
  const { brief, notices } = await readWord(wordFile({ body, related }), 'paper.docx', { day: '2024-12-27' })
  const { note } = brief
  const text = (tree = note.tree) => writeText({ ...note, head: {}, tree })
  return {
    brief,
    notices,
    text: text(),
    original: text(originalTree(note.tree)),
    final: text(finalTree(note.tree)),
  }
}

describe('tracked changes of a Word file', () => {
  it('[TW1] words taken out and words put in their place are one suggestion, with who made it and when', async () => {
    const { brief, text, original, final, notices } = await read(
      line(`${run('They ')}${del('agreed')}${ins(run('would consider'))}${run(' it.')}`),
    )
    expect(text).toBe('They :del[agreed]{s="w1"}:ins[would consider]{s="w1"} it.\n')
    expect([original, final]).toEqual(['They agreed it.\n', 'They would consider it.\n'])
    expect(brief.suggestions).toEqual([
      { id: 'w1', author: 'Ana Roth', at: '2024-12-26T09:00:00Z', cause: { kind: 'suggestion' } },
    ])
    expect(notices).toContain('Its tracked changes are suggestions in the note: 1 by Ana Roth.')
    expect(readBrief(writeBrief(brief), 'x.brief').suggestions).toEqual(brief.suggestions)
  })

  it('[TW2] changes with other words between them, by other people, or at other times are suggestions of their own', async () => {
    const { brief } = await read(
      line(
        [
          ins(run('A')),
          run(' b '),
          ins(run('C')),
          ins(run('D'), by('Ben Ito')),
          ins(run('E'), by('Ben Ito', '2024-12-26T10:00:00Z')),
        ].join(''),
      ),
    )
    expect(brief.suggestions?.map(({ author }) => author)).toEqual([
      'Ana Roth',
      'Ana Roth',
      'Ben Ito',
      'Ben Ito',
    ])
  })

  it('[TW3] what one person put in and another took out is both', async () => {
    const { text, original, final } = await read(
      line(`${run('Talks ')}${ins(del('soon', by('Ben Ito')))}${run(' end.')}`),
    )
    expect(text).toBe('Talks :ins[:del[soon]{s="w2"}]{s="w1"} end.\n')
    expect([original, final]).toEqual(['Talks  end.\n', 'Talks  end.\n'])
  })

  it('[TW4] a paragraph that was split joins again when refused, one that was joined parts again', async () => {
    const split = await read(`${line(run('One. '), markOf('ins'))}${line(run('Two.'))}`)
    expect(split.original).toBe('One. Two.\n')
    expect(split.final).toBe('One.\n\nTwo.\n')
    const joined = await read(`${line(run('One. '), markOf('del'))}${line(run('Two.'))}`)
    expect(joined.original).toBe('One.\n\nTwo.\n')
    expect(joined.final).toBe('One. Two.\n')
  })

  it('[TW5] a paragraph that came or went whole comes or goes whole, between blocks of another kind too', async () => {
    const heading = '<w:pStyle w:val="Heading1"/>'
    const { text, original, final } = await read(
      [
        line(ins(run('New.')), markOf('ins')),
        line(run('Agreed'), heading),
        line(del('Old.'), markOf('del')),
        line(run('Left open'), heading),
        line(run('End.')),
      ].join(''),
      {
        styles: part(
          'w:styles',
          '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
        ),
      },
    )
    expect(text).toContain(':::ins{s="w1"}\nNew.\n:::')
    expect(text).toContain(':::del{s="w2"}\nOld.\n:::')
    expect(original).toBe('# Agreed\n\nOld.\n\n# Left open\n\nEnd.\n')
    expect(final).toBe('New.\n\n# Agreed\n\n# Left open\n\nEnd.\n')
  })

  it('[TW6] an item of a list that came or went takes its bullet along', async () => {
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const { original, final } = await read(
      [
        line(run('One'), numPr),
        line(ins(run('Two')), `${numPr}${markOf('ins')}`),
        line(del('Three'), `${numPr}${markOf('del')}`),
        line(run('Four'), numPr),
      ].join(''),
      {
        numbering: part(
          'w:numbering',
          '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        ),
      },
    )
    expect(original).toBe('- One\n- Three\n- Four\n')
    expect(final).toBe('- One\n- Two\n- Four\n')
  })

  it('[TW7] words whose format was changed stand once in each version', async () => {
    const changed = (now: string, before: string) =>
      `<w:r w:rsidR="00AA"><w:rPr>${now}<w:rPrChange w:id="4" ${by('Ana Roth')}><w:rPr>${before}</w:rPr></w:rPrChange></w:rPr><w:t>firm</w:t></w:r>`
    const { original, final, brief } = await read(
      line(`${run('A ')}${changed('<w:b/>', '<w:i/>')}${run(' no.')}`),
    )
    expect([original, final]).toEqual(['A *firm* no.\n', 'A **firm** no.\n'])
    expect(brief.suggestions).toHaveLength(1)
    // A change of colour or size is nothing to a note.
    const same = await read(
      line(`${run('A ')}${changed('<w:b/><w:color w:val="FF0000"/>', '<w:b/>')}${run(' no.')}`),
    )
    expect(same.text).toBe('A **firm** no.\n')
    expect(same.brief.suggestions).toBeUndefined()
  })

  it('[TW8] moved words go from one place and come to the other', async () => {
    const from = `<w:moveFrom w:id="5" ${by('Ana Roth')}>${run('late ')}</w:moveFrom>`
    const to = `<w:moveTo w:id="6" ${by('Ana Roth')}>${run(' late')}</w:moveTo>`
    const { original, final } = await read(line(`${from}${run('They came')}${to}${run('.')}`))
    expect([original, final]).toEqual(['late They came.\n', 'They came late.\n'])
  })

  it('[TW9] changes stand in cells, links and footnotes, and the title reads as it is now', async () => {
    const cell = (inside: string) => `<w:tc>${line(inside)}</w:tc>`
    const { text, brief } = await read(
      [
        line(`${run('Talks ')}${del('old')}${ins(run('new'))}`, '<w:pStyle w:val="T"/>'),
        `<w:tbl><w:tr>${cell(run('Who'))}${cell(run('What'))}</w:tr><w:tr>${cell(`${del('15')}${ins(run('30'))}`)}${cell(run('days'))}</w:tr></w:tbl>`,
        line(`${run('End.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      ].join(''),
      {
        styles: part(
          'w:styles',
          '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        ),
        footnotes: part(
          'w:footnotes',
          `<w:footnote w:id="2">${line(`${run('See ')}${ins(run('p. 4'))}`)}</w:footnote>`,
        ),
      },
    )
    expect(brief.note.head.title).toBe('Talks new')
    expect(text).toMatch(/\| :del\[15\]\{s="(\w+)"\}:ins\[30\]\{s="\1"\} \| days\s+\|/)
    expect(text).toMatch(/\[\^1\]: See :ins\[p\. 4\]/)
    // Of the title no suggestion is left over.
    expect(brief.suggestions).toHaveLength(2)
  })

  it('[TW10] a change that cannot be a suggestion is told, and takes no words out', async () => {
    const { text, notices } = await read(
      line(
        run('Once a heading.'),
        `<w:pPrChange w:id="7" ${by('Ana Roth')}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`,
      ),
    )
    expect(text).toBe('Once a heading.\n')
    expect(notices.join()).toMatch(/^1 tracked change of paragraph styles or table cells cannot be one/)
  })

  it('[TW14] rows that came and went, and tables that came or went whole', async () => {
    const row = (words: string, change = '') => `<w:tr>${change}<w:tc>${line(words)}</w:tc></w:tr>`
    const tracked = (kind: 'ins' | 'del') => `<w:trPr><w:${kind} w:id="8" ${by('Ana Roth')}/></w:trPr>`
    const some = await read(
      `<w:tbl>${row(run('Who'))}${row(ins(run('Iwaya')), tracked('ins'))}${row(del('Li'), tracked('del'))}</w:tbl>`,
    )
    expect(some.original).toMatch(/\| Who +\|[\s\S]*\| Li +\|/)
    expect(some.original).not.toContain('Iwaya')
    expect(some.final).toContain('Iwaya')
    expect(some.final).not.toContain('Li')
    const whole = await read(
      `${line(run('A'))}<w:tbl>${row(ins(run('Who')), tracked('ins'))}${row(ins(run('Li')), tracked('ins'))}</w:tbl>${line(run('B'))}`,
    )
    expect(whole.original).toBe('A\n\nB\n')
    expect(whole.final).toContain('| Li ')
    expect(whole.brief.suggestions).toHaveLength(1)
  })

  it('[TW11] a comment on deleted words keeps to them', async () => {
    const { brief } = await read(
      line(
        `${run('No ')}<w:commentRangeStart w:id="0"/>${del('deadline')}<w:commentRangeEnd w:id="0"/>${run('.')}`,
      ),
      {
        comments: part('w:comments', `<w:comment w:id="0" ${by('Ben Ito')}>${line(run('Why?'))}</w:comment>`),
      },
    )
    expect(brief.annotations.map(({ anchor, body }) => [anchor.exact, body])).toEqual([['deadline', 'Why?']])
  })

  it('[TW12] a new paper begun from it reads as if every change had been accepted', async () => {
    const { brief } = await read(line(`${run('They ')}${del('agreed')}${ins(run('met'))}${run('.')}`))
    const begun = beginFrom(brief, { title: 'Next' })
    expect(writeText(begun.note)).toBe('---\ntitle: Next\n---\n\nThey met.\n')
    expect(begun.suggestions ?? []).toEqual([])
  })

  it('[TW13] names and dates that are none, and changes without an end in sight, are survived', async () => {
    const { brief } = await read(
      line(`${'<w:ins w:id="1">'.repeat(60)}${run('deep')}${'</w:ins>'.repeat(60)}`),
    )
    expect(brief.suggestions?.[0]).toMatchObject({ author: 'Unknown', at: '2024-12-27T00:00:00Z' })
  })
})
