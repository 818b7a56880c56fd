import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'

/** Trees of any shape, also such that no Markdown can hold: empty, nested in themselves, full of marks and nasty text. */

const WORDS = [
  'Iwaya',
  'Wang',
  'agreed',
  ' ',
  '  ',
  '\n',
  '.',
  ',',
  '10:30',
  '16:9',
  '合意:内容',
  '「安全」',
  'です',
  '𠮷野',
  '한국',
  '*',
  '**',
  '_',
  '`',
  '~',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '\\',
  '#',
  '-',
  '+',
  '1.',
  '=',
  '---',
  ':',
  ':::',
  '::',
  ':mark',
  ':field[',
  '{a="1"}',
  '{',
  '}',
  '!',
  '&amp;',
  '&',
  '"',
  "'",
  'www.x.org',
  'http://x.org',
  'a@b.co',
  '[^1]',
  '[ ]',
  '\t',
  '\u00a0',
  '\u3000',
  '\0',
  '\r',
  '\ud800',
  '<br>',
  '<b>',
  '// ',
  '$',
  '%7C',
  ':guide',
  '::annex',
  '\u200b',
]

export const someText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((w) => w.join(''))
const value = fc.oneof(someText, fc.constantFrom('1', '1 2', '/participants/iwaya', '2'))
const url = fc.oneof(fc.constantFrom('u', 'http://x.org', 'a b', 'mailto:a@b.co', '', '<', 'a(b'), someText)
const title = fc.option(someText)
const label = fc.constantFrom('1', '2', 'a b')

const text = someText.map((v): PhrasingContent => ({ type: 'text', value: v }))

const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 8, arbitrary: text },
  someText.map((v): PhrasingContent => ({ type: 'inlineCode', value: v })),
  fc.constant<PhrasingContent>({ type: 'break' }),
  fc.record({ url, title, alt: someText }).map((v): PhrasingContent => ({ type: 'image', ...v })),
  fc
    .constantFrom('1', '2')
    .map((id): PhrasingContent => ({ type: 'footnoteReference', identifier: id, label: id })),
  fc
    .constantFrom('<b>', '</b>', '<!-- c -->', '<div>', '<a b="]">', 'no tag', '<?x?>')
    .map((v): PhrasingContent => ({ type: 'html', value: v })),
)

const directive = (children: fc.Arbitrary<PhrasingContent[]>) =>
  fc
    .tuple(
      fc.constantFrom('mark', 'mark', 'ins', 'ins', 'del', 'field', 'cite', 'brk', 'was', 'unknown', 'each'),
      fc.dictionary(fc.constantFrom('a', 's', 'ref', 'edited', 'x y'), value, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      children,
    )
    .map(
      ([name, attributes, c]): PhrasingContent => ({ type: 'textDirective', name, attributes, children: c }),
    )

const nested = (children: fc.Arbitrary<PhrasingContent[]>): fc.Arbitrary<PhrasingContent> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'delete'), children)
      .map(([type, c]) => ({ type, children: c }) as PhrasingContent),
    fc.record({ url, title, children }).map((v): PhrasingContent => ({ type: 'link', ...v })),
    fc.tuple(label, fc.constantFrom('full', 'collapsed', 'shortcut'), children).map(
      ([l, referenceType, c]) =>
        ({
          type: 'linkReference',
          identifier: l,
          label: l,
          referenceType,
          children: referenceType === 'full' ? c : [{ type: 'text', value: l }],
        }) as PhrasingContent,
    ),
    directive(children),
  )

const line2 = fc.array(leaf, { maxLength: 3 })
const line1 = fc.array(fc.oneof({ weight: 2, arbitrary: leaf }, nested(line2)), { maxLength: 4 })
export const someLine = fc.array(
  fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 2, arbitrary: nested(line1) }),
  {
    maxLength: 5,
  },
)

const paragraph = someLine.map((children): RootContent => ({ type: 'paragraph', children }))

const simpleBlock: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc
    .tuple(fc.constantFrom(1, 2, 3, 6), someLine)
    .map(([depth, children]) => ({ type: 'heading', depth, children }) as RootContent),
  fc.constant<RootContent>({ type: 'thematicBreak' }),
  fc
    .record({
      lang: fc.option(someText),
      meta: fc.option(someText),
      value: fc.array(someText).map((l) => l.join('\n')),
    })
    .map((v): RootContent => ({ type: 'code', ...v })),
  fc
    .constantFrom('<div>', '<!-- c -->', '<!-- open', '<div>\n\nx', 'no tag', '</x>', '<pre>\n\na</pre>')
    .map((v): RootContent => ({ type: 'html', value: v })),
  fc
    .record({ url, title, label })
    .map((v): RootContent => ({ type: 'definition', identifier: v.label, ...v })),
  fc
    .record({ title: value })
    .map((attributes): RootContent => ({ type: 'leafDirective', name: 'annex', attributes, children: [] })),
  fc.array(fc.array(fc.array(leaf, { maxLength: 3 }), { maxLength: 3 }), { maxLength: 3 }).map(
    (rows) =>
      ({
        type: 'table',
        align: ['left', null],
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      }) as RootContent,
  ),
)

const container = (children: fc.Arbitrary<RootContent[]>): fc.Arbitrary<RootContent> =>
  fc.oneof(
    children.map((c) => ({ type: 'blockquote', children: c }) as RootContent),
    fc
      .tuple(
        fc.boolean(),
        fc.constantFrom(0, 1, 7, 999_999_999),
        fc.boolean(),
        fc.array(fc.tuple(children, fc.boolean(), fc.constantFrom(null, true, false)), { maxLength: 3 }),
      )
      .map(
        ([ordered, start, spread, items]) =>
          ({
            type: 'list',
            ordered,
            start,
            spread,
            children: items.map(([c, s, checked]) => ({ type: 'listItem', spread: s, checked, children: c })),
          }) as RootContent,
      ),
    fc
      .tuple(fc.constantFrom('guide', 'layer', 'ins', 'del', 'each', 'cite', 'unknown'), value, children)
      .map(
        ([name, s, c]) =>
          ({ type: 'containerDirective', name, attributes: { s }, children: c }) as RootContent,
      ),
    fc
      .tuple(fc.constantFrom('1', '2'), children)
      .map(
        ([id, c]) => ({ type: 'footnoteDefinition', identifier: id, label: id, children: c }) as RootContent,
      ),
  )

const blocks0 = fc.array(simpleBlock, { maxLength: 3 })
const blocks1 = fc.array(fc.oneof({ weight: 2, arbitrary: simpleBlock }, container(blocks0)), {
  maxLength: 3,
})

export const someBlock = fc.oneof(
  { weight: 2, arbitrary: simpleBlock },
  { weight: 2, arbitrary: container(blocks1) },
)
export const someTree = fc
  .array(someBlock, { maxLength: 4 })
  .map((children): Root => ({ type: 'root', children }))
