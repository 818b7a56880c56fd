import type { Session } from 'electron'

export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}
export type Answer = (method: string, address: string) => Promise<Page>

/** `handle` came with Electron 25. @returns Which way was taken, so that a test can hold the new one to be used. */
export function serveScheme(session: Session, scheme: string, answer: Answer): 'handle' | 'register-buffer' {
  const { protocol } = session
  if (typeof protocol.handle === 'function') {
    protocol.handle(scheme, async (request) => {
      const { status, headers, bytes } = await answer(request.method, request.url)
      return new Response(new Uint8Array(bytes), { status, headers: { ...headers } })
    })
    return 'handle'
  }
  protocol.registerBufferProtocol(scheme, (request, respond) => {
    void answer(request.method, request.url).then(
      ({ status, headers, bytes }) =>
        respond({
          statusCode: status,
          headers: { ...headers },
          mimeType: (headers['content-type'] ?? 'text/plain').split(';', 1)[0] ?? '',
          charset: 'utf-8',
          data: Buffer.from(bytes),
        }),
      () => respond({ error: -2 }),
    )
  })
  return 'register-buffer'
}
