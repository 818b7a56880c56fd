import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CALLS } from '../../app/host/contract.ts'
import { fuseAt } from '../../electron/fuse.ts'
import { executable } from './executable.ts'
import { expect, type Running, test } from './launch.ts'

/** Electron's list of twenty, each held against the packaged app (numbers as in its security document). */

/** Fuses in the order of the wire, as electron-builder.yml declares them; cookies hold nothing to encrypt. */
const CLOSED_WIRE = '0000110'
const root = new URL('../../', import.meta.url).pathname

/** The page's settings as the running window has them. */
const preferencesOf = ({ app }: Running): Promise<Record<string, unknown>> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has this call; its types do not name it.
    const read = Reflect.get(contents ?? {}, 'getLastWebPreferences')?.call(contents)
    return JSON.parse(JSON.stringify(read))
  })

test('[HD1] every request of the window is to its own addresses', async ({ desk }) => {
  const { page } = await desk.start()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await page.waitForLoadState('load')
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.filter((url) => !url.startsWith('app://bundle/'))).toEqual([])
})

test('[HD2] the page has no Node', async ({ desk }) => {
  const { page } = await desk.start()
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', '__dirname'].map(
      (name) => typeof Reflect.get(window, name),
    ),
  )
  expect(new Set(kinds)).toEqual(new Set(['undefined']))
})

test('[HD3] isolation, sandbox and web security are on, and every other power is off', async ({ desk }) => {
  const on = ['contextIsolation', 'sandbox', 'webSecurity']
  const off = [
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'navigateOnDragDrop',
    'spellcheck',
    'plugins',
    'devTools',
  ]
  const preferences = await preferencesOf(await desk.start())
  expect(on.filter((name) => preferences[name] !== true)).toEqual([])
  expect(off.filter((name) => preferences[name] === true)).toEqual([])
  expect(preferences.enableBlinkFeatures ?? '').toBe('')
})

test('[HD5] nothing the page asks leave for is given', async ({ desk }) => {
  const { page } = await desk.start()
  const given = await page.evaluate(async () => {
    const outcome = (asked: Promise<unknown> | undefined) =>
      Promise.race([
        asked?.then(
          () => 'given',
          () => 'denied',
        ) ?? 'absent',
        new Promise((done) => setTimeout(() => done('no answer'), 2_000)),
      ])
    const place = new Promise((given, denied) => navigator.geolocation.getCurrentPosition(given, denied))
    return {
      place: await outcome(place),
      camera: await outcome(navigator.mediaDevices?.getUserMedia({ video: true, audio: true })),
      screen: await outcome(navigator.mediaDevices?.getDisplayMedia({ video: true })),
      midi: await outcome(navigator.requestMIDIAccess?.({ sysex: true })),
      clipboard: await outcome(navigator.clipboard?.readText()),
      notice: await Notification.requestPermission(),
    }
  })
  expect(Object.values(given).filter((answer) => answer === 'given' || answer === 'granted')).toEqual([])
})

test('[HD7] the policy comes as a header, and no string becomes code or markup', async ({ desk }) => {
  const { page } = await desk.start()
  const answer = await page.reload()
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
  const threw = await page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      eval: () => Reflect.get(globalThis, 'eval')('1'),
      function: () => new Function('return 1')(),
      markup: () => {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      script: () => {
        document.createElement('script').text = '1'
      },
      worker: () => new Worker('/elsewhere.js'),
    }
    // In a task of the page's own: what the test runner evaluates may be let past the policy.
    return new Promise<string[]>((done) =>
      setTimeout(() => {
        done(
          Object.entries(attempts)
            .filter(([, attempt]) => {
              try {
                attempt()
                return false
              } catch {
                return true
              }
            })
            .map(([name]) => name),
        )
      }),
    )
  })
  expect(threw).toEqual(['eval', 'function', 'markup', 'parser', 'script', 'worker'])
})

test('[HD12] no web view is attached', async ({ desk }) => {
  const { app, page } = await desk.start()
  await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.org/')
    document.body.append(view)
  })
  await page.waitForTimeout(300)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('[HD13] the window goes nowhere, however it is asked', async ({ desk }) => {
  const { page } = await desk.start()
  const before = page.url()
  const ways = [
    () => {
      location.href = 'https://example.org/'
    },
    () => location.assign('file:///etc/passwd'),
    () => location.replace('app://parser/'),
    () => {
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      document.body.append(form)
      form.submit()
    },
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      document.body.append(link)
      link.click()
    },
    () => {
      const refresh = document.createElement('meta')
      refresh.httpEquiv = 'refresh'
      refresh.content = '0;url=https://example.org/'
      document.head.append(refresh)
    },
  ]
  for (const way of ways) {
    await page.evaluate(way)
    await page.waitForTimeout(150)
    expect(page.url()).toBe(before)
  }
})

test('[HD14] no second window opens', async ({ desk }) => {
  const { app, page } = await desk.start()
  const opened = await page.evaluate(() =>
    ['https://example.org/', 'about:blank', 'app://bundle/', 'file:///'].map(
      (url) => window.open(url) !== null,
    ),
  )
  expect(opened).toEqual([false, false, false, false])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('[HD16] users get a current Electron', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45)
})

test('[HD17] a call that does not come from the window is refused', async ({ desk }) => {
  const { app, errors } = await desk.start()
  const answers = await app.evaluate(async ({ app, BrowserWindow, session }) => {
    const ours = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (!ours) throw new Error('no window')
    const preload = `${app.getAppPath()}/dist/electron/preload.cjs`
    const ask = async (url: string, from: Electron.Session) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { session: from, preload, sandbox: true },
      })
      await other.loadURL(url)
      const answer = await other.webContents.executeJavaScript('window.aide.start()')
      other.destroy()
      return answer.ok === false && answer.error.code
    }
    return [
      await ask('app://bundle/', ours),
      await ask('data:text/html,hello', session.fromPartition('other')),
    ]
  })
  expect(answers).toEqual(['call-refused', 'call-refused'])
  expect(errors()).toContain('it did not come from the window')
})

test('[HD17b] a call with other arguments than the contract names is refused', async ({ desk }) => {
  const { page } = await desk.start()
  const codes = await page.evaluate(async () => {
    const aide = Reflect.get(window, 'aide')
    const wrong: [string, unknown[]][] = [
      ['save', ['../../etc/passwd', new Uint8Array()]],
      ['openToken', ['/etc/passwd']],
      ['openToken', ['00000000-0000-0000-0000-000000000000']],
      ['journal', ['../x', 'n', 'pack', new Uint8Array()]],
      ['saveAs', ['x'.repeat(201), new Uint8Array()]],
      ['start', ['more']],
      ['sample', ['other']],
      ['export', [{}]],
      ['droppedFile', ['/etc/passwd']],
    ]
    return Promise.all(wrong.map(async ([verb, args]) => (await aide[verb](...args)).error?.code))
  })
  expect(new Set(codes)).toEqual(new Set(['call-refused']))
})

test('[HD18] no file of the disk can be loaded, and an address that was not built does not exist', async ({
  desk,
}) => {
  const { app, page } = await desk.start()
  const fetched = await page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => true,
      () => false,
    ),
  )
  expect(fetched).toBe(false)
  const statuses = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (!session) throw new Error('no window')
    const statusOf = (url: string) =>
      new Promise<number>((done) => {
        const other = new BrowserWindow({ show: false, webPreferences: { session, sandbox: true } })
        other.webContents.once('did-navigate', (_event, _url, status) => {
          done(status)
          other.destroy()
        })
        void other.loadURL(url).catch(() => done(0))
      })
    const urls = [
      'app://bundle/',
      'app://bundle/nothing',
      'app://bundle/../electron/main.cjs',
      'app://bundle/%2e%2e/electron/main.cjs',
      'app://bundle/..%2felectron%2fmain.cjs',
      'app://parser/',
      'app://other/',
    ]
    return Promise.all(urls.map(statusOf))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404])
})

test('[HD19] the closed package has its fuses as declared', () => {
  const wire = [...CLOSED_WIRE].map((_, index) => fuseAt(index, executable('fused'))).join('')
  expect(wire).toBe(CLOSED_WIRE)
})

test('[HD20] the page is given the calls of the contract and nothing else, in less than 5 kB', async ({
  desk,
}) => {
  const { page } = await desk.start()
  const names = await page.evaluate(() => Object.keys(Reflect.get(window, 'aide')).sort())
  expect(names).toEqual([...Object.keys(CALLS), 'droppedFile', 'on'].sort())
  expect(statSync(join(root, 'dist/electron/preload.cjs')).size).toBeLessThan(5_000)
})
