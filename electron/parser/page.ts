import { PORT } from './messages.ts'

/** The one address a worker may be started from. */
const WORKER = '/worker.js'

/** Trusted Types, which the library of DOM types does not know yet. */
interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

/** Puts a worker behind the port, so that a reader that hangs does not keep this page from being told to go. */
window.addEventListener('message', ({ data, origin, ports }) => {
  const [port] = ports
  if (data !== PORT || origin !== location.origin || !port) return
  const worker = new Worker(workerAddress())
  // The page keeps the port and hands on what is said: a worker that cannot even start must be heard of.
  const { port1, port2 } = new MessageChannel()
  worker.addEventListener('error', (event) => {
    port.postMessage({ kind: 'mistake', detail: `${event.message} (${event.filename}:${event.lineno})` })
  })
  port.onmessage = (request) => port1.postMessage(request.data)
  port1.onmessage = (said) => port.postMessage(said.data)
  worker.postMessage(PORT, [port2])
})

function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies }
  if (!trustedTypes) return WORKER
  const policy = trustedTypes.createPolicy('worker', {
    createScriptURL(url) {
      if (url !== WORKER) throw new TypeError(`no worker is started from ${url}`)
      return url
    },
  })
  return policy.createScriptURL(WORKER)
}
