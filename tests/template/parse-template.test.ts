import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import { DIRECTIVES, type DirectiveRule } from '../../app/note/directives.ts'
import { parseTemplate } from '../../app/template/parse-template.ts'
import { TEMPLATE_FILES, template, templateText } from './records.ts'

const HEAD = '---\nid: t\ntitle: T\npurpose: P\nsections:\n  - { heading: S, kind: fact }\n---\n\n## S\n\n'

/** What is said of a template with this body; lines count from the body's first. */
function problems(body: string, head = HEAD): string[] {
  try {
    parseTemplate(head + body, 'mine.md')
  } catch (error) {
    if (!(error instanceof BriefError)) throw error
    expect([error.code, error.place?.file]).toEqual(['template-invalid', 'mine.md'])
    const before = head.split('\n').length - 1
    return (error.problems ?? []).map(
      ({ message, place }) => `${(place.line ?? 0) - before}:${place.column} ${message}`,
    )
  }
  return []
}

describe('the templates that ship', () => {
  it('[TP1] are six', () => {
    expect(TEMPLATE_FILES.map((file) => parseTemplate(templateText(file), file).id)).toEqual(
      TEMPLATE_FILES.map((file) => file.replace('.md', '')),
    )
    expect(TEMPLATE_FILES).toHaveLength(6)
  })

  it.each(TEMPLATE_FILES)('[TP2] %s says what it is for, and what each section is', (file) => {
    const { purpose, sections } = parseTemplate(templateText(file), file)
    expect(purpose.length).toBeGreaterThan(40)
    expect(sections.length).toBeGreaterThan(4)
  })

  it('[TP3] the README lists the directives that the program knows, word for word', () => {
    const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8')
    const section = readme.split('## Directives')[1]?.split('\n## ')[0] ?? ''
    const rows = [...section.matchAll(/^\| `(\w+)` \|([^|]+)\|([^|]*)\|([^|]+)\|$/gm)].map(
      ([, name, kinds, attributes, means]) => [name, kinds?.trim(), attributes?.trim(), means?.trim()],
    )
    const known = Object.entries<DirectiveRule>(DIRECTIVES).map(([name, { kinds, attributes, means }]) => [
      name,
      kinds.join(', '),
      attributes.map((one) => `\`${one}\``).join(' '),
      means,
    ])
    expect(rows).toEqual(known)
  })

  it('[TP4] the example in the README is a template', () => {
    const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8')
    const example = /```markdown\n(---[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    expect(parseTemplate(example).sections.map(({ heading }) => heading)).toEqual(['Agreed', 'Assessment'])
  })
})

describe('a template is refused', () => {
  it.each([
    ['a misspelt directive', 'See :feild[x]{ref="/title"}.', '1:5 There is no directive “feild”.'],
    ['a misspelt region', ':::eech{in="outcomes"}\n- x\n:::', '1:1 There is no directive “eech”.'],
    [
      'a region written inside a line',
      'See ::each{in="outcomes"}.',
      '1:5 “each” is not written as it must be here.',
    ],
    ['an unknown attribute', ':field[x]{ref="/title" from="x"}', '1:1 “field” knows no attribute “from”.'],
    [
      'a field without a reference',
      'On :field[date]{form="long"}.',
      '1:4 A field says no place in the record.',
    ],
    ['an unknown form', ':field[x]{ref="/start" form="lang"}', '1:1 A field has no form “lang”.'],
    [
      'a path to nothing',
      ':field[x]{ref="/plaec/city"}',
      '1:1 “/plaec/city” names nothing a record has: there is no “plaec”. Did you mean “place”?',
    ],
    [
      'a path too long',
      ':field[x]{ref="/title/text"}',
      '1:1 “/title/text” names nothing a record has: there is no “text”.',
    ],
    [
      'an item’s field outside every region',
      ':field[x]{ref="text"}',
      '1:1 “text” is seen from an item, but stands in no region.',
    ],
    [
      'a field no item of the list has',
      ':::each{in="/topics"}\n:field{ref="due"}\n:::',
      '2:1 “due” names nothing a record has: there is no “due”.',
    ],
    ['a list that is none', ':::each{in="/title"}\nx\n:::', '1:1 “/title” is no list.'],
    ['a region without a list', ':::each{max="3"}\nx\n:::', '1:1 “each” says no list to repeat.'],
    ['an empty region', ':::each{in="/topics"}\n:::', '1:1 “each” encloses nothing to repeat.'],
    [
      'a condition that is none',
      ':::each{in="/topics" where="a>b"}\nx\n:::',
      '1:1 “/topics” holds “a>b”, which is no condition.',
    ],
    [
      'a condition on a field nothing has',
      ':::each{in="/topics" where="dew"}\nx\n:::',
      '1:1 “/topics” asks for “dew”, which no entry of topics has.',
    ],
    ['a wrong sort', ':::each{in="/topics" sort="+x"}\nx\n:::', '1:1 “sort” is “+x”.'],
    ['a wrong max', ':::each{in="/topics" max="0"}\nx\n:::', '1:1 “max” is “0”.'],
    [
      'a table region without a table',
      ':::table{in="/topics"}\nx\n:::',
      '1:1 A table region encloses one table',
    ],
    [
      'a table without a row of fields',
      ':::table{in="/topics"}\n| a |\n| - |\n:::',
      '1:1 A table region encloses one table',
    ],
    ['a condition that looks for nothing', ':::if{}\nx\n:::', '1:1 “if” says nothing to look for.'],
    [
      'a region that begins in a list',
      '- a\n  :::each{in="/topics"}\n  - b\n  :::',
      '2:3 “each” stands inside a list.',
    ],
    ['a region in a quotation', '> :::guide\n> a\n> :::', '1:3 “guide” stands inside a quotation.'],
    ['a region that is not closed', ':::guide\na', '1:1 “guide” is not closed.'],
    ['a closing line too many', 'a\n\n:::', '3:1 This line closes nothing.'],
    ['marks of review', ':mark[a]{a="1"}', '1:1 “mark” belongs to a note, not to a template.'],
    ['a section twice', '## S', '1:1 The heading “S” stands twice.'],
  ])('[TP5] for %s', (_, body, says) => {
    expect(problems(body).map((one) => one.slice(0, says.length))).toContain(says)
  })

  it('[TP6] with all its problems, in the order of the file', () => {
    const all = problems(
      ':field{ref="/titel"} :field{}\n\n:::each{in="/topics" max="x"}\n- :field{ref="titel"}\n:::',
    )
    expect(all.map((one) => one.split(' ')[0])).toEqual(['1:1', '1:22', '3:1', '4:3'])
  })

  it.each([
    ['without a head', '## S\n', 'The template has no head.'],
    ['with a head that is not YAML', '---\nid: [\n---\n', 'The head cannot be read'],
    [
      'without an id',
      '---\ntitle: T\npurpose: P\nsections: [{ heading: S, kind: fact }]\n---\n## S\n',
      '“id” is missing.',
    ],
    [
      'with a key it does not know',
      '---\nid: t\ntitle: T\npurpose: P\nsection: 1\nsections: [{ heading: S, kind: fact }]\n---\n## S\n',
      '“section” is no key of a template.',
    ],
    [
      'with an unknown kind of section',
      '---\nid: t\ntitle: T\npurpose: P\nsections: [{ heading: S, kind: opinion }]\n---\n## S\n',
      '“kind” should be “fact”, “advice” or “assessment”',
    ],
    [
      'with a head value of the wrong kind',
      '---\nid: t\ntitle: T\npurpose: P\nhead: { page-limit: two }\nsections: [{ heading: S, kind: fact }]\n---\n## S\n',
      '“page-limit” should be a whole number',
    ],
  ])('[TP7] %s', (_, text, says) => {
    expect(problems('', text).join('\n')).toContain(says)
  })

  it('[TP8] with the line a fault of the head stands on', () => {
    expect(
      problems(
        '',
        '---\nid: t\ntitle: T\npurpose: P\nsections:\n  - { heading: S, kind: opinion }\n---\n## S\n',
      )[0],
    ).toMatch(/^-2:25 /)
  })
})

describe('a template may say', () => {
  it.each([
    ['colons in text', 'At 10:30, see Art. 5:2 and 合意:内容.'],
    ['a name of its own behind a backslash', 'Write \\:name[x] as it is.'],
    ['directives in code', '`:nope[x]` and\n\n```\n:::nope{a}\n```'],
    ['fields of the house', ':field[x]{ref="/x-clearance/level"}'],
    ['an item by id', ':field[x]{ref="/participants/iwaya/role"}'],
    ['a way on through another item', ':::each{in="/statements"}\n:field{ref="speaker/role"}\n:::'],
    [
      'a region in a region',
      '::::each{in="/topics"}\n:::each{in="positions"}\n:field{ref="text"}\n:::\n::::',
    ],
  ])('[TP9] %s', (_, body) => {
    expect(template(body).id).toBe('t')
  })
})
