import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBrief } from '../../app/brief-file.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { type AppFigures, measureApp } from './app.ts'
import { measureBundledChecks } from './bundled-checks.ts'
import { coldExport, PEERS } from './command-line.ts'
import { measureImports } from './imports.ts'
import { noteOfSize, SIZES } from './note-of-size.ts'
import { type Part, report } from './report.ts'
import { median } from './statistics.ts'
import { measureThreads } from './threads.ts'
import { measureTypesetting } from './typeset.ts'

/** `npm run bench`: prints what the product takes for notes of 2, 20 and 200 sides, what it is to reach, and what others take. */
const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'))
const out = join(folder, 'out')
mkdirSync(out)
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load ${(await import('node:os')).loadavg()[0]?.toFixed(1)}`,
)

const notes = SIZES.map(({ pages, bytes }) => {
  const text = noteOfSize(bytes)
  const markdown = join(folder, `${pages}.md`)
  const brief = join(folder, `${pages}.brief`)
  writeFileSync(markdown, text)
  writeFileSync(
    brief,
    writeBrief({
      note: readText(text),
      annotations: [],
      sources: new Map(),
      images: new Map(),
      others: new Map(),
    }),
  )
  return { pages, text, markdown, brief }
})

const timed = (work: () => unknown): number =>
  median(
    Array.from({ length: 5 }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )

const ratio = (theirs: readonly number[], own: readonly number[]) =>
  theirs.map((t, i) => t / (own[i] ?? Number.NaN))

const cold = notes.map((n) => coldExport(n.brief, 'pdf', out))
const typeset = await measureTypesetting()
const setting: Part = {
  title: 'reading, writing and setting',
  figures: [
    { name: 'open: text → note, ms', values: notes.map((n) => timed(() => readText(n.text))) },
    {
      name: 'write: note → text, untouched, ms',
      values: notes.map(({ text }) => {
        const note = readText(text)
        return timed(() => writeText(note))
      }),
    },
    { name: 'aide export → PDF, cold, s', values: cold, atMost: [0.25, 0.6, 3] },
    {
      name: 'aide export → Markdown, cold, s',
      values: notes.map((n) => coldExport(n.brief, 'md', out)),
    },
    { name: 'PDF after an edit, ms', values: typeset.map((t) => t.edited) },
    {
      name: 'the same with the places of blocks, as the app asks, ms',
      values: typeset.map((t) => t.editedWithPositions),
      atMost: [15, 50, 400],
    },
    { name: 'sides as set', values: typeset.map((t) => t.pages) },
  ],
}

const apps: (AppFigures | null)[] = []
for (const { brief, pages } of notes) {
  apps.push(
    await measureApp(brief).catch((cause: Error) => {
      console.log(`the app with ${pages} sides was not measured: ${cause.message.split('\n')[0]}`)
      return null
    }),
  )
}
const reviewed = await measureThreads().catch((cause: Error) => {
  console.log(`500 threads were not measured: ${cause.message.split('\n')[0]}`)
  return null
})
const ofThreads = (value: number | undefined) => [Number.NaN, value ?? Number.NaN, Number.NaN]
const app = (pick: (f: AppFigures) => number) => apps.map((f) => (f ? pick(f) : Number.NaN))
const printed = app((f) => f.printToPdf)
const inTheApp: Part = {
  title: 'in the packaged app',
  figures: [
    { name: 'start → editable, ms', values: app((f) => f.startToEditable), atMost: [600, 1000, 1800] },
    { name: 'bare Electron with the same words, start → editable, ms', values: app((f) => f.bareStart) },
    { name: 'key → frame p50, ms', values: app((f) => f.keyP50) },
    { name: 'key → frame p95, ms', values: app((f) => f.keyP95), atMost: [undefined, 20, 33] },
    { name: 'key → frame p50 while suggesting, ms', values: app((f) => f.suggestP50) },
    { name: 'key → frame p95 while suggesting, ms', values: app((f) => f.suggestP95) },
    { name: 'bare contenteditable p50, ms', values: app((f) => f.bareP50) },
    { name: 'bare contenteditable p95, ms', values: app((f) => f.bareP95) },
    { name: 'save, ms', values: app((f) => f.save) },
    {
      name: 'peak memory of all processes, MB',
      values: app((f) => f.memory),
      atMost: [undefined, undefined, 600],
    },
    {
      name: 'the same after typing suggestions and saving, MB',
      values: app((f) => f.memorySuggesting),
      atMost: [undefined, undefined, 600],
    },
    { name: 'Electron printToPDF of the same words, s', values: printed },
    // A pause is seen from about a tenth of a second.
    {
      name: '500 threads: panel chosen → cards shown, ms',
      values: ofThreads(reviewed?.opened),
      atMost: [undefined, 100],
    },
    {
      name: '500 threads: between frames while scrolling p95, ms',
      values: ofThreads(reviewed?.frameP95),
      atMost: [undefined, 50],
    },
    {
      name: '500 threads: the longest of them, ms',
      values: ofThreads(reviewed?.frameLongest),
      atMost: [undefined, 100],
    },
  ],
}

const peers = PEERS.flatMap(({ name, run }) => {
  const theirs = notes.map((n) => run(n.markdown, out))
  if (!theirs.every(Number.isNaN))
    return [{ name: `${name} ÷ aide export, cold`, values: ratio(theirs, cold) }]
  console.log(`${name}: not installed, so not compared`)
  return []
})
const beside: Part = {
  title: 'beside others, as ratios from this run',
  figures: [
    {
      name: 'start → editable ÷ bare Electron',
      values: app((f) => f.startToEditable / f.bareStart),
    },
    { name: 'key p95 ÷ bare contenteditable', values: app((f) => f.keyP95 / f.bareP95) },
    {
      name: 'key p50 suggesting ÷ plain, by turns',
      values: app((f) => f.suggestRatio),
      atMost: [undefined, undefined, 1.5],
    },
    { name: 'Electron printToPDF ÷ aide export, cold', values: ratio(printed, cold) },
    {
      name: 'Electron printToPDF ÷ PDF after an edit',
      values: ratio(
        printed,
        typeset.map((t) => t.edited / 1000),
      ),
    },
    ...peers,
  ],
}

const [short, long] = await measureBundledChecks(folder)
// In a folder of its own: some peers put their pages beside the notes.
const importing = join(folder, 'imports')
mkdirSync(importing)
const imports = await measureImports(importing)
const checking: Part = {
  title: 'checks and imports',
  figures: [
    {
      name: 'check against 10 and 50 sources, cold, ms',
      values: [short?.cold ?? Number.NaN, Number.NaN, long?.cold ?? Number.NaN],
      atMost: [150, undefined, 3000],
    },
    {
      name: 'the same, of the processor, ms',
      values: [short?.coldCpu ?? Number.NaN, Number.NaN, long?.coldCpu ?? Number.NaN],
    },
    {
      name: 'check after an edit, ms',
      values: [short?.edited ?? Number.NaN, Number.NaN, long?.edited ?? Number.NaN],
      atMost: [30],
    },
    {
      name: `import of an article of ${imports.words} words, start taken off, ms`,
      values: [imports.article, Number.NaN, Number.NaN],
      atMost: [300],
    },
    {
      name: `import of a PDF of ${imports.pages} sides, whole process, s`,
      values: [Number.NaN, Number.NaN, imports.pdf],
    },
    {
      name: 'its peak memory, MB',
      values: [Number.NaN, Number.NaN, imports.pdfMemory],
      atMost: [undefined, undefined, 1024],
    },
  ],
}
console.log(
  report(
    [setting, inTheApp, beside, checking],
    SIZES.map((s) => `${s.pages} sides`),
  ),
)
rmSync(folder, { recursive: true, force: true })
