import { expect, test } from 'vitest'
import { plainFileName } from '../../app/note/plain-file-name.ts'

test('[EN1] a name from the window holds no folder, no control sign and nothing a system reserves', () => {
  expect(plainFileName('../../etc/passwd')).toBe('etc-passwd')
  expect(plainFileName('C:\\x\u0000y')).toBe('C-x-y')
  expect(plainFileName('con')).toBe('con -')
  expect(plainFileName(' .. ')).toBe('Note')
  expect(plainFileName('北京会谈 2024')).toBe('北京会谈 2024')
  expect(plainFileName('x'.repeat(300))).toHaveLength(150)
})
