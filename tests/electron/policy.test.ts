import { expect, test } from 'vitest'
import { policyFor } from '../../electron/policy.ts'

const HOSTS = ['bundle', 'parser'] as const

test('[PO1] no host may load, run, frame or send anything that is not its own', () => {
  for (const host of HOSTS) {
    const policy = policyFor(host)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types worker")
  }
})

test('[PO2] the room of the parsers shows nothing: no style, image or font', () => {
  expect(policyFor('parser')).not.toMatch(/style-src|img-src|font-src/)
  expect(policyFor('parser')).toContain("default-src 'none'")
})
