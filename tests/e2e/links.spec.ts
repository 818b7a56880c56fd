import { expect, test } from './launch.ts'

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
