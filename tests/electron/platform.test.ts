import type { Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { type Answer, serveScheme } from '../../electron/platform/serve-scheme.ts'

const page: Answer = async (method, address) => ({
  status: method === 'GET' ? 200 : 405,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-policy': 'p' },
  bytes: new TextEncoder().encode(address),
})
const sessionWith = (protocol: object) => ({ protocol }) as unknown as Session

test('[PL1] from Electron 25 on a scheme is served the modern way, with its headers', async () => {
  const handle = vi.fn()
  expect(serveScheme(sessionWith({ handle, registerBufferProtocol: vi.fn() }), 'app', page)).toBe('handle')
  const [scheme, listener] = handle.mock.calls[0] ?? []
  const response = await listener(new Request('https://bundle.test/x'))
  expect(scheme).toBe('app')
  expect([response.status, response.headers.get('x-policy'), await response.text()]).toEqual([
    200,
    'p',
    'https://bundle.test/x',
  ])
})

test('[PL2] before that the older way gives the same answer', async () => {
  const registerBufferProtocol = vi.fn()
  expect(serveScheme(sessionWith({ registerBufferProtocol }), 'app', page)).toBe('register-buffer')
  const [, listener] = registerBufferProtocol.mock.calls[0] ?? []
  const answer = await new Promise<Record<string, unknown>>((done) =>
    listener({ method: 'GET', url: 'app://bundle/x' }, done),
  )
  expect(answer).toMatchObject({ statusCode: 200, mimeType: 'text/plain', headers: { 'x-policy': 'p' } })
  expect(String(answer.data)).toBe('app://bundle/x')
})
