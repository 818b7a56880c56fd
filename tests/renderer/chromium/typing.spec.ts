import { expect, open, press, test, textOf } from './open-editor.ts'

/** Each case: what stands there, what is pressed or typed (keys in braces), what the note then says. */
const CASES: readonly (readonly [rule: string, before: string, keys: string, after: string])[] = [
  ['[EC1] words go where the caret is', 'Opening.\n', ' More.{Enter}Next.', 'Opening. More.\n\nNext.\n'],
  ['[EC2] # and a space make a heading', '', '# Purpose{Enter}Text', '# Purpose\n\nText\n'],
  ['[EC3] ### makes the third level', '', '### Small', '### Small\n'],
  [
    '[EC4] - makes a list, Enter the next item, Enter twice leaves it',
    '',
    '- one{Enter}two{Enter}{Enter}after',
    '- one\n- two\n\nafter\n',
  ],
  [
    '[EC5] a number makes a numbered list that starts there',
    '',
    '3. three{Enter}four',
    '3. three\n4. four\n',
  ],
  [
    '[EC6] Tab puts an item under the one before',
    '',
    '- one{Enter}{Tab}under{Enter}{Shift+Tab}two',
    '- one\n  - under\n- two\n',
  ],
  ['[EC7] [ ] makes a task, Ctrl+Enter does it', '', '[ ] call{Control+Enter}', '- [x] call\n'],
  [
    '[EC8] > makes a quote, Enter on an empty line leaves it',
    '',
    '> said{Enter}{Enter}after',
    '> said\n\nafter\n',
  ],
  [
    '[EC9] ``` and a space make code, two Enters leave it',
    '',
    '```ts a = 1{Enter}b{Enter}{Enter}after',
    '```ts\na = 1\nb\n```\n\nafter\n',
  ],
  ['[EC10] --- makes a rule', 'A\n', '{Enter}---after', 'A\n\n***\n\nafter\n'],
  [
    '[EC11] stars, underscores, ticks and waves make formats',
    '',
    '**a** *b* __c__ _d_ `e` ~~f~~ g',
    '**a** *b* **c** *d* `e` ~~f~~ g\n',
  ],
  [
    '[EC12] a typed link becomes one',
    '',
    'see [here](https://example.org) now',
    'see [here](https://example.org) now\n',
  ],
  [
    '[EC13] stars inside words and arithmetic stay',
    '',
    '2*3*4 and snake_case_name',
    '2\\*3\\*4 and snake_case_name\n',
  ],
  ['[EC14] undo gives the typed signs back', '', '**a**{Control+z}', '\\*\\*a\\*\\*\n'],
  ['[EC15] Ctrl+B and Ctrl+I as in Word', '', 'a {Control+b}b{Control+b} {Control+i}c', 'a **b** *c*\n'],
  ['[EC16] Shift+Enter makes a line in the paragraph', '', 'a{Shift+Enter}b', 'a\\\nb\n'],
  ['[EC17] Backspace at the first item takes it out of the list', '- one\n', '{Home}{Backspace}', 'one\n'],
  ['[EC18] Backspace joins paragraphs', 'a\n\nb\n', '{Home}{Backspace}', 'ab\n'],
  [
    '[EC19] a region is not poured into the paragraph before it',
    'a\n\n:::guide\nb\n:::\n',
    '{Home}{Backspace}',
    'a\n\n:::guide\nb\n:::\n',
  ],
  [
    '[EC20] nor a paragraph into the region before it',
    ':::guide\nb\n:::\n\na\n',
    '{Home}{Backspace}',
    ':::guide\nb\n:::\n\na\n',
  ],
  [
    '[EC21] Delete at the end of a paragraph leaves a region alone',
    'a\n\n:::guide\nb\n:::\n',
    '{Control+Home}{End}{Delete}',
    'a\n\n:::guide\nb\n:::\n',
  ],
  ['[EC22] Backspace lifts a line out of a quote', '> a\n', '{Home}{Backspace}', 'a\n'],
  ['[EC23] a bound value is deleted whole', 'Mr :field[Iwaya]{ref="/p"}\n', '{Backspace}', 'Mr\n'],
  [
    '[EC24] typing after a bound value does not change it',
    'Mr :field[Iwaya]{ref="/p"}\n',
    ' came',
    'Mr :field[Iwaya]{ref="/p"} came\n',
  ],
  [
    '[EC27] typing within a bound value changes it and says so',
    ':field[The two sides agreed to meet again]{ref="/o/1"}.\n',
    '{Home}{ArrowRight}{ArrowRight}{ArrowRight} last{Shift+Control+ArrowRight}{Delete}',
    ':field[The last sides agreed to meet again]{ref="/o/1" edited}.\n',
  ],
  [
    '[EC28] Backspace within a bound sentence and at its end takes a letter, Ctrl+Backspace a word',
    ':field[The two sides agreed to meet again]{ref="/o/1"}\n',
    '{Backspace}{Backspace}{ArrowLeft}{Backspace}{Control+Backspace}',
    ':field[The two sides agreed to meet a]{ref="/o/1" edited}\n',
  ],
  [
    '[EC29] Enter within a bound sentence keeps all its words',
    ':field[The two sides agreed to meet again]{ref="/o/1"}.\n',
    '{Home}{Control+ArrowRight}{Control+ArrowRight}{Enter}',
    ':field[The two]{ref="/o/1" edited}\n\nsides agreed to meet again.\n',
  ],
  ['[EC26] Ctrl+U begins nothing a note cannot hold', '', '{Control+u}a', 'a\n'],
  ['[EC25] a typed colon is a colon', '', 'At 10:30 and :field[x] too', 'At 10:30 and \\:field\\[x] too\n'],
]

for (const [rule, before, keys, after] of CASES) {
  test(rule, async ({ editor }) => {
    await open(editor, before)
    await press(editor, keys)
    expect(await textOf(editor)).toBe(after)
    expect(await editor.evaluate(() => window.violations)).toEqual([])
  })
}
