import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeBrief } from '../../app/brief-file.ts'
import { readText } from '../../app/note/text.ts'
import { deriveAnchors } from '../../app/review/anchors.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import { executable } from '../e2e/executable.ts'
import { launch } from './launch.ts'
import { noteOfSize } from './note-of-size.ts'
import { percentile } from './statistics.ts'

export interface ThreadFigures {
  readonly threads: number
  /** Milliseconds from the choice of the panel to the frame that shows its cards. */
  readonly opened: number
  /** Milliseconds between frames while the page is scrolled with the panel open; the longest of them. */
  readonly frameP95: number
  readonly frameLongest: number
}

const THREADS = 500
const VERBS =
  /\b(went|agreed|described|claimed|recalled|asked|said|named|exchange|thanked|underlined|replied)\b/g

/** A note of 20 sides with 500 threads in the packaged app. */
export async function measureThreads(): Promise<ThreadFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'))
  const { threads, file } = reviewedNote(folder)
  const { app, page } = await launch(executable('e2e'), [`--user-data-dir=${join(folder, 'data')}`, file])
  const child = app.process()
  try {
    await page.locator('[contenteditable=true][role=textbox]').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(1_500)
    await page.getByRole('tab', { name: /Needs you/ }).click()
    await page.waitForTimeout(500)
    const opened = await timeOpening(page)
    const frames = await framesWhileScrolling(page)
    return { threads, opened, frameP95: percentile(frames, 0.95), frameLongest: Math.max(...frames) }
  } finally {
    child.kill('SIGKILL')
    await new Promise((done) => setTimeout(done, 300))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function reviewedNote(folder: string) {
  let threads = 0
  const text = noteOfSize(61_000).replace(VERBS, (verb) =>
    threads < THREADS ? `:mark[${verb}]{a="${++threads}"}` : verb,
  )
  const note = readText(text)
  const said = Array.from(
    { length: threads },
    (_, i): Annotation => ({
      id: String(i + 1),
      kind: 'comment',
      author: i % 3 === 0 ? 'Mona Lind' : 'Ken Sato',
      created: '2024-12-28T09:30:00Z',
      body: `Remark ${i + 1}: is this borne out by what the other side said of it?`,
      replies: [],
      anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0 },
    }),
  )
  const file = join(folder, 'reviewed.brief')
  const nothing = { sources: new Map(), images: new Map(), others: new Map() }
  writeFileSync(file, writeBrief({ note, annotations: deriveAnchors(note.tree, said), ...nothing }))
  return { threads, file }
}

// As text: the compiler would give functions within the page names it does not know.
const timeOpening = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now()
    const painted = () => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - start)
      port2.postMessage(null)
    }
    const look = () =>
      requestAnimationFrame(document.querySelector('.comments .thread') ? painted : look)
    const tabs = [...document.querySelectorAll('[role=tab]')]
    tabs.find((tab) => tab.textContent.startsWith('Comments')).click()
    look()
  })`)

async function framesWhileScrolling(page: Page): Promise<number[]> {
  await page.evaluate(`{
    window.benchFrames = []
    let last = null
    const next = (now) => {
      if (last !== null) window.benchFrames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  }`)
  const box = await page.locator('[contenteditable=true][role=textbox]').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 100, 400)
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
  return page.evaluate<number[]>('window.benchFrames')
}
