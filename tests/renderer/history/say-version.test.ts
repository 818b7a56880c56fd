import { expect, test } from 'vitest'
import type { Version } from '../../../app/host/contract.ts'
import { outlineOf } from '../../../app/note/text-outline.ts'
import { sayChanged } from '../../../renderer/history/say-version.ts'

const version = (text: string, said: readonly string[] = []): Version => ({
  id: 'v',
  at: '2026-11-24T09:00:00Z',
  author: 'A',
  kind: 'saved',
  outline: outlineOf(text),
  said,
})
const FIELD = (name: string) => `Met :field[${name}]{ref="/participants/a"}.\n\n`

test('[SV1] says in words what a version changes of the one before it', () => {
  const before = version(`---\ntitle: A\n---\n\n${FIELD('Ito')}One.\n\nTwo.\n`, ['a', 'b'])
  const after = version(`---\ntitle: B\n---\n\n${FIELD('Abe')}Other.\n\nTwo!\n`, ['a', 'c', 'd'])
  expect(sayChanged(after, before)).toBe('2 paragraphs, 1 value, 2 comments, the head')
  expect(sayChanged(before, before)).toBe('No words changed')
  expect(sayChanged(before, undefined)).toBe('The first one kept')
  expect(sayChanged(version('One.\n', ['a']), version('One.\n', ['a', 'b']))).toBe('1 comment')
})
