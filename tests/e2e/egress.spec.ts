import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, test } from './launch.ts'

/** S2: a script inside the page tries every way out; listeners on this machine count what arrives. */
test('[EG1] not one packet leaves, whatever a script in the page tries', async ({ desk }) => {
  const heard: string[] = []
  const tcp = createServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  })
  const udp = createSocket('udp4', () => heard.push('udp'))
  await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done))
  const { port } = tcp.address() as AddressInfo
  await new Promise<void>((done) => udp.bind(port, '127.0.0.1', done))
  try {
    const { page } = await desk.start()
    await page.evaluate(tryEveryExit, port)
    await page.waitForTimeout(3_000)
    expect(heard).toEqual([])
    expect(page.url()).toBe('app://bundle/')
  } finally {
    tcp.close()
    udp.close()
  }
})

async function tryEveryExit(port: number): Promise<void> {
  const to = `127.0.0.1:${port}`
  const element = (name: string, values: Record<string, string>) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(values)) made.setAttribute(key, value)
    document.head.append(made)
  }
  const exits: (() => unknown)[] = [
    () => fetch(`http://${to}/fetch`),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', `http://${to}/xhr`)
      request.send()
    },
    () => new WebSocket(`ws://${to}/socket`),
    () => new EventSource(`http://${to}/events`),
    () => navigator.sendBeacon(`http://${to}/beacon`, 'x'),
    () => element('img', { src: `http://${to}/image` }),
    () => {
      document.body.style.backgroundImage = `url(http://${to}/style)`
    },
    () => new FontFace('f', `url(http://${to}/font)`).load(),
    () => element('link', { rel: 'prefetch', href: `http://${to}/prefetch` }),
    () => element('link', { rel: 'preconnect', href: `http://${to}/` }),
    () => element('link', { rel: 'dns-prefetch', href: `http://${to}/` }),
    () => element('link', { rel: 'stylesheet', href: `http://${to}/sheet` }),
    () => element('iframe', { src: `http://${to}/frame` }),
    () => element('object', { data: `http://${to}/object` }),
    () => window.open(`http://${to}/window`),
    () => {
      const form = document.createElement('form')
      form.action = `http://${to}/form`
      document.body.append(form)
      form.submit()
    },
    () => {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${to}` },
          { urls: [`turn:${to}?transport=tcp`, `turn:${to}?transport=udp`], username: 'a', credential: 'b' },
        ],
      })
      peer.createDataChannel('x')
      return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    },
    () => {
      location.href = `http://${to}/location`
    },
  ]
  for (const exit of exits) {
    try {
      await Promise.race([exit(), new Promise((done) => setTimeout(done, 100))])
    } catch {
      // Refused: what a closed exit does.
    }
  }
}
