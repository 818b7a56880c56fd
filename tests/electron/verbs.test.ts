import { expect, test } from 'vitest'
import { CALLS } from '../../app/host/contract.ts'
import { channelOf, VERBS } from '../../electron/verbs.ts'

test('[VB1] the preload script has one verb a call of the contract, no more and no fewer', () => {
  expect(Object.keys(VERBS).sort()).toEqual(Object.keys(CALLS).sort())
})

test('[VB2] each verb has a channel of its own', () => {
  expect(new Set(Object.keys(VERBS).map(channelOf)).size).toBe(Object.keys(VERBS).length)
})
