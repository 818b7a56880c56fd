import { expect, test } from 'vitest'
import { checkDocument } from '../../electron/parser/check-document.ts'

test('[CX1] a note that the parser room made is taken when it has the shape agreed on, and nothing else', () => {
  const said = { brief: new Uint8Array(4), notices: ['One.'] }
  expect(checkDocument(said)).toEqual(said)
  const bad = [
    null,
    { ...said, brief: 'PK' },
    { ...said, notices: 'One.' },
    { ...said, notices: ['x'.repeat(2_001)] },
    { ...said, notices: Array.from({ length: 51 }, () => 'x') },
  ]
  for (const each of bad) expect(() => checkDocument(each)).toThrow()
})
