import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTypesetter } from '../../../app/disk/typesetter.ts'
import { BriefError } from '../../../app/errors.ts'
import { fontsDir, HEAD, pagesOf, SQUARE, setMarkdown, typesetter } from './set.ts'

afterAll(() => typesetter.close())

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const DATED = '#set document(title: "T", date: datetime(year: 2024, month: 12, day: 27))\n'
const set = (source: string, more: object = {}) =>
  typesetter.typeset({ style: { 'main.typ': DATED + source }, data: { lang: 'en' }, images: {}, ...more })
const refused = async (result: Promise<unknown>): Promise<BriefError> => {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof BriefError) return error
  throw error ?? new Error('nothing was refused')
}
const rooms = () => readdirSync(tmpdir()).filter((name) => name.startsWith('aide-set-'))

/** Typesets a job in a process of its own, behind `wrapper` where one is given; the PDF's hash. */
function hashElsewhere(job: object, wrapper: readonly string[] = [], env: NodeJS.ProcessEnv = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-elsewhere-'))
  const script = `
    import { createTypesetter } from '${join(import.meta.dirname, '../../../app/disk/typesetter.ts')}'
    const typesetter = createTypesetter({ fontsDir: '${fontsDir}' })
    const { pdf } = await typesetter.typeset(${JSON.stringify(job)})
    process.stdout.write(Buffer.from(pdf).toString('base64'))
    typesetter.close()`
  try {
    writeFileSync(join(folder, 'set.mts'), script)
    const [command = '', ...args] = [...wrapper, join(fontsDir, '.bin/tsx'), join(folder, 'set.mts')]
    const pdf = execFileSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } })
    return hash(Buffer.from(pdf, 'base64'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Hides the system's fonts from one process; needs the right to mount, which a plain user has not. */
const WITHOUT_FONTS = ['unshare', '-m', 'sh', '-c', 'mount -t tmpfs none /usr/share/fonts && exec "$@"', 'sh']
const canHideFonts =
  spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /usr/share/fonts']).status === 0
if (!canHideFonts) console.warn('The comparison without system fonts did not run: this user may not mount.')

const JOB = {
  style: {
    'main.typ': `${DATED}#set text(font: ("Source Serif 4", "Noto Sans JP"), fallback: false)\nText *安全*`,
  },
  data: { lang: 'en', text: '安全' },
  images: {},
}

describe('the typesetter', () => {
  it('[PT1] gives the same bytes for the same note, whatever was set before', async () => {
    const note = '## 安全保障\n\nText with a note.[^a]\n\n![x](square.png)\n\n[^a]: 习近平'
    const sheet = { input: { images: { 'square.png': SQUARE } } }
    const first = await setMarkdown(note, sheet)
    await setMarkdown('Another note, with 윤석열 and code.', { head: { ...HEAD, title: 'Other' } })
    expect(hash((await setMarkdown(note, sheet)).pdf)).toBe(hash(first.pdf))
  })

  it('[PT2] gives the same bytes in another process, in another zone and language', async () => {
    const here = hash((await typesetter.typeset(JOB)).pdf)
    expect(hashElsewhere(JOB, [], { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' })).toBe(here)
  })

  it.skipIf(!canHideFonts)('[PT13] gives the same bytes where the system has no font at all', async () => {
    expect(hashElsewhere(JOB, WITHOUT_FONTS)).toBe(hash((await typesetter.typeset(JOB)).pdf))
  })

  it('[PT3] works in an empty folder of its own that nobody else may enter, and removes it', async () => {
    const before = new Set(rooms())
    const own = createTypesetter({ fontsDir })
    await own.typeset({ style: { 'main.typ': `${DATED}Text` }, data: {}, images: {} })
    const [room = ''] = rooms().filter((name) => !before.has(name))
    expect(statSync(join(tmpdir(), room)).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(tmpdir(), room))).toEqual([])
    own.close()
    expect(rooms()).not.toContain(room)
  })

  it('[PT4] says where each top-level block begins, only when asked', async () => {
    const note = 'One.\n\n## Two\n\n- three\n\nFour.'
    const { positions, pages } = await setMarkdown(note, { pdf: { positions: true } })
    expect(positions?.map((each) => each.block)).toEqual([0, 1, 2, 3])
    const places = positions?.map((each) => (each.page - 1) * 1000 + each.y) ?? []
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(Math.max(...(positions ?? []).map((each) => each.page))).toBeLessThanOrEqual(pages)
    const plain = await setMarkdown(note)
    expect(plain.positions).toBeUndefined()
    expect(plain.pages).toBe(pages)
  })

  it('[PT17] sets the same pages when it is asked where blocks begin, sheets of their own among them', async () => {
    const note =
      'First.\n\n- one\n- two\n\n:::layer{not-to-be-disclosed}\nApart.\n\n| a |\n| --- |\n| b |\n:::\n'
    const plain = await setMarkdown(note)
    const asked = await setMarkdown(note, { pdf: { positions: true } })
    expect(asked.pages).toBe(2)
    expect(asked.positions?.map((each) => each.block)).toEqual([0, 1, 2])
    expect(pagesOf(asked.pdf)).toEqual(pagesOf(plain.pdf))
  })

  it('[PT5] refuses a style with a mistake by file and line, and sets the next note all the same', async () => {
    const error = await refused(set('\n\n#nothing-of-that-name'))
    expect(error.code).toBe('style-invalid')
    expect(error.place).toMatchObject({ file: 'main.typ', line: 4 })
    expect(error.message).toContain('nothing-of-that-name')
    expect((await set('Text')).pages).toBe(1)
  })

  it('[PT6] cannot see a file that was not given to it', async () => {
    const error = await refused(set('#read("/etc/passwd")'))
    expect(error.code).toBe('style-invalid')
    expect((await refused(set('#read("../../etc/passwd")'))).code).toBe('style-invalid')
  })

  it('[PT7] fetches nothing, even for a style that was not checked', async () => {
    const error = await refused(set('#import "@preview/never-fetched:1.0.0"'))
    expect(error.code).toBe('style-imports-network')
  })

  it('[PT8] forgets the pictures of the note before', async () => {
    await set('#image("image-1.png", alt: "x")', { images: { 'image-1.png': SQUARE } })
    expect((await refused(set('#image("image-1.png", alt: "x")'))).message).toContain('image-1.png')
  })

  it('[PT9] refuses a picture that is cut short, in words', async () => {
    const note = setMarkdown('![Map](map.png)', { input: { images: { 'map.png': SQUARE.slice(0, 40) } } })
    const error = await refused(note)
    expect(error.code).toBe('typeset-failed')
    expect(error.message).toContain('picture')
  })

  it('[PT10] names the sign no font holds, and never drops it silently', async () => {
    const error = await refused(setMarkdown('They agreed 🤝 at last.'))
    expect(error.code).toBe('glyph-missing')
    expect(error.message).toBe('No shipped font holds 🤝 (U+1F91D), in “They agreed 🤝 at last.”.')
  })

  it('[PT11] names a sign that only the style prints', async () => {
    const error = await refused(set('#set text(font: "Source Serif 4", fallback: false)\n🤝'))
    expect(error.code).toBe('glyph-missing')
    expect(error.message).toContain('U+1F91D')
  })

  it('[PT12] leaves no way to a proxy that answers', async () => {
    await set('Text')
    expect(process.env.HTTPS_PROXY).toBe('http://127.0.0.1:9')
    expect(process.env.NO_PROXY).toBeUndefined()
  })
})
