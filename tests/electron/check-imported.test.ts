import { expect, test } from 'vitest'
import { checkImported } from '../../electron/parser/check-imported.ts'

const said = { meeting: { title: 'Talks' }, sources: { 'a.txt': 'words' }, refused: [] }

test('[CI1] what the parser room says is taken when it has the shape agreed on', () => {
  expect(checkImported({ ...said, conflicts: [] })).toEqual(said)
})

test('[CI2] anything else is not: another shape, an unknown cause, a text past every limit', () => {
  const error = { code: 'not-json', message: 'm', remedy: 'r' }
  const bad = [
    null,
    { ...said, meeting: 'x' },
    { ...said, sources: { a: 1 } },
    { ...said, sources: { a: 'x'.repeat(4_000_001) } },
    { ...said, refused: [{ file: 'a', error: { ...error, code: 'rm -rf' } }] },
  ]
  for (const each of bad) expect(() => checkImported(each)).toThrow()
  expect(checkImported({ ...said, refused: [{ file: 'a', error }] }).refused).toHaveLength(1)
})
