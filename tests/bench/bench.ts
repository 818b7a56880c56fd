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
import { median, table } from './statistics.ts'
import { measureTypesetting } from './typeset.ts'

/** `npm run bench`: prints what the product takes for notes of 2, 20 and 200 sides, beside what others take. */
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

const head = ['', ...SIZES.map((s) => `${s.pages} sides`)]
const typeset = await measureTypesetting()
const rows: (string | number)[][] = [
  head,
  ['open: text → note, ms', ...notes.map((n) => timed(() => readText(n.text)))],
  [
    'write: note → text, untouched, ms',
    ...notes.map((n) => {
      const note = readText(n.text)
      return timed(() => writeText(note))
    }),
  ],
  ['aide export → PDF, cold, s', ...notes.map((n) => coldExport(n.brief, 'pdf', out))],
  ['aide export → Markdown, cold, s', ...notes.map((n) => coldExport(n.brief, 'md', out))],
  ['PDF after an edit, ms', ...typeset.map((t) => t.edited)],
  ['PDF after an edit, with positions, ms', ...typeset.map((t) => t.editedWithPositions)],
  ['sides as set', ...typeset.map((t) => t.pages)],
]

const apps: (AppFigures | null)[] = []
for (const { brief, pages } of notes) {
  apps.push(
    await measureApp(brief).catch((cause: Error) => {
      console.log(`the app with ${pages} sides was not measured: ${cause.message.split('\n')[0]}`)
      return null
    }),
  )
}
const app = (pick: (f: AppFigures) => number) => apps.map((f) => (f ? pick(f) : Number.NaN))
rows.push(
  ['app: start → editable, ms', ...app((f) => f.startToEditable)],
  ['app: key → frame p50, ms', ...app((f) => f.keyP50)],
  ['app: key → frame p95, ms', ...app((f) => f.keyP95)],
  ['app: key → frame p50 while suggesting, ms', ...app((f) => f.suggestP50)],
  ['app: key → frame p95 while suggesting, ms', ...app((f) => f.suggestP95)],
  ['app: suggesting ÷ plain, p50', ...app((f) => f.suggestP50 / f.keyP50)],
  ['bare contenteditable p50, ms', ...app((f) => f.bareP50)],
  ['bare contenteditable p95, ms', ...app((f) => f.bareP95)],
  ['app: save, ms', ...app((f) => f.save)],
  ['app: peak memory of all processes, MB', ...app((f) => f.memory)],
  ['Electron printToPDF of the same words, s', ...app((f) => f.printToPdf)],
)
const ours = notes.map((n) => coldExport(n.brief, 'pdf', out))
const ratio = (theirs: readonly number[], own: readonly number[]) =>
  theirs.map((t, i) => t / (own[i] ?? Number.NaN))
rows.push(
  ['ratios, from this run:'],
  [
    'app: key p95 ÷ bare contenteditable',
    ...ratio(
      app((f) => f.keyP95),
      app((f) => f.bareP95),
    ),
  ],
  [
    'Electron printToPDF ÷ aide export, cold',
    ...ratio(
      app((f) => f.printToPdf),
      ours,
    ),
  ],
  [
    'Electron printToPDF ÷ PDF after an edit',
    ...ratio(
      app((f) => f.printToPdf),
      typeset.map((t) => t.edited / 1000),
    ),
  ],
)
for (const { name, run } of PEERS) {
  const theirs = notes.map((n) => run(n.markdown, out))
  if (theirs.every(Number.isNaN)) console.log(`${name}: not installed, so not compared`)
  else rows.push([`${name} ÷ aide export, cold`, ...ratio(theirs, ours)])
}
console.log(table(rows))
console.log(
  `\n${table([
    ['check of a note', 'words', 'sources', 'cold, ms', 'of the processor, ms', 'after an edit, ms'],
    ...(await measureBundledChecks(folder)).map((c) => ['', c.words, c.sources, c.cold, c.coldCpu, c.edited]),
  ])}`,
)
const imports = await measureImports(folder)
console.log(
  `\n${table([
    ['import, from the command line', ''],
    [`article of ${imports.words} words, start taken off, ms`, imports.article],
    [`PDF of ${imports.pages} sides, whole process, s`, imports.pdf],
    ['its peak memory, MB', imports.pdfMemory],
  ])}`,
)
rmSync(folder, { recursive: true, force: true })
