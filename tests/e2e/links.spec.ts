import { readFileSync } from 'node:fs'
import { expect, test } from './launch.ts'
import { answer } from './machine.ts'

/** S7: what a link may start. */
const SCHEMES = [
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'ms-msdt:/id',
  'search-ms:query=x',
  'smb://host/share',
  'ftp://host/',
  'ssh://host',
  'tel:123',
  'app://bundle/',
  'chrome://settings',
  'view-source:https://example.org',
  'blob:https://example.org/x',
  'about:blank',
  'x-apple.systempreferences:',
  'ms-officecmd:x',
  'steam://run/1',
  'intent://x',
  'jar:file:///x!/',
  'https://user:secret@example.org/',
  '//example.org/',
  'https://',
  'example.org',
  '',
]
/** The same address as it comes past a careless comparison. */
const disguises = (url: string): string[] => [
  url,
  url.toUpperCase(),
  url.replace(':', '\n:'),
  `\u0001${url}`,
  url.replace(/^(.)/, '$1\t'),
]

test('[LK1] only web and mail addresses leave, after a question that names where they lead', async ({
  desk,
}) => {
  const { app, page } = await desk.start()
  await app.evaluate(({ dialog, shell }) => {
    const seen: { opened: string[]; asked: string[] } = { opened: [], asked: [] }
    Reflect.set(globalThis, 'seen', seen)
    shell.openExternal = async (url: string) => {
      seen.opened.push(url)
    }
    Reflect.set(dialog, 'showMessageBox', async (_window: unknown, options: { message: string }) => {
      seen.asked.push(options.message)
      return { response: 1, checkboxChecked: false }
    })
  })
  const bad = SCHEMES.flatMap(disguises)
  const opened = await page.evaluate(
    async (urls) => {
      const aide = Reflect.get(window, 'aide')
      const answers: string[] = []
      for (const url of urls) if ((await aide.openLink(url)).value === true) answers.push(url)
      return answers
    },
    [...bad, 'https://xn--80ak6aa92e.com/x', 'http://example.org/a?b', 'mailto:desk%40example.org'],
  )
  const seen = await app.evaluate(() => Reflect.get(globalThis, 'seen'))
  expect(opened).toEqual([
    'https://xn--80ak6aa92e.com/x',
    'http://example.org/a?b',
    'mailto:desk%40example.org',
  ])
  expect(seen.opened).toEqual(opened)
  expect(seen.asked).toEqual([
    'Open xn--80ak6aa92e.com in your browser?',
    'Open example.org in your browser?',
    'Write to desk@example.org?',
  ])
})

test('[LK2] the licences of what the program is made with come with it and can be read', async ({ desk }) => {
  const { app, page } = await desk.start()
  await app.evaluate(({ shell }) => {
    Reflect.set(shell, 'openPath', async (path: string) => {
      Reflect.set(globalThis, 'opened', path)
      return ''
    })
  })
  await answer(page, 'openLicences')
  const notices = readFileSync(await app.evaluate(() => String(Reflect.get(globalThis, 'opened'))), 'utf8')
  for (const part of [
    'lexical',
    'react',
    'docx',
    'dictionary-en-gb',
    '@myriaddreamin/typst-ts-node-compiler',
  ])
    expect(notices).toMatch(new RegExp(`^${part} [\\d.]+\nLicence: `, 'm'))
})
