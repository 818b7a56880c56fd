import { expect, test } from 'vitest'
import { exportName } from '../../electron/export-name.ts'

test('[EN1] a name from the window holds no folder, no control sign and nothing a system reserves', () => {
  expect(exportName('../../etc/passwd')).toBe('etc passwd')
  expect(exportName('C:\\x\u0000y')).toBe('C x y')
  expect(exportName('con')).toBe('con note')
  expect(exportName(' .. ')).toBe('Note')
  expect(exportName('北京会谈 2024')).toBe('北京会谈 2024')
  expect(exportName('x'.repeat(300))).toHaveLength(100)
})
