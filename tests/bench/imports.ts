import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wholeProcess } from './command-line.ts'
import { noteOfSize } from './note-of-size.ts'
import { treeMemory } from './process-tree.ts'

const ROOT = join(import.meta.dirname, '../..')
const AIDE = join(ROOT, 'dist/cli/aide.cjs')
const TEXTS = join(ROOT, 'tests/meeting/importers/scorer/texts')

export interface ImportFigures {
  readonly words: number
  /** A draft of an article of that many words, the program's own start taken off; ms. */
  readonly article: number
  readonly pages: number
  /** A draft of a PDF of that many pages, the whole process; s. */
  readonly pdf: number
  /** Its peak memory, MB. */
  readonly pdfMemory: number
}

/** Drafts an article of 1,500 words, and a PDF of some 300 pages. `folder` is for scratch. */
export async function measureImports(folder: string): Promise<ImportFigures> {
  const article = join(folder, 'article.txt')
  const words = articleOf(1_500)
  writeFileSync(article, words.join(' '))
  const start = wholeProcess(process.execPath, [AIDE, 'templates'])
  const drafted = wholeProcess(process.execPath, [
    AIDE,
    'import',
    article,
    '-o',
    join(folder, 'article.json'),
  ])
  const pdf = pdfOf(folder)
  const { seconds, memory } = await watched([AIDE, 'import', pdf, '-o', join(folder, 'long.json')])
  return {
    words: words.length,
    article: (drafted - start) * 1000,
    pages: pagesOf(pdf),
    pdf: seconds,
    pdfMemory: memory,
  }
}

/** The tests' own English texts in a row, so that every kind of sentence is among them. Line ends stay. */
function articleOf(most: number): string[] {
  const all = readdirSync(TEXTS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(TEXTS, name), 'utf8'))
    .filter((text) => !/[\u3040-\u9fff]/.test(text))
    .join('\n\n')
  return all.split(/ +/).slice(0, most)
}

function pdfOf(folder: string): string {
  const note = join(folder, 'three-hundred.md')
  writeFileSync(note, noteOfSize(750_000))
  execFileSync(process.execPath, [AIDE, 'export', note, '--to', 'pdf', '--out', folder], { stdio: 'ignore' })
  const [pdf] = readdirSync(folder).filter((name) => name.endsWith('.pdf') && !name.startsWith('peer'))
  return join(folder, pdf ?? '')
}

const pagesOf = (pdf: string): number =>
  Number(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/.exec(readFileSync(pdf, 'latin1'))?.[1] ?? Number.NaN)

function watched(args: readonly string[]): Promise<{ seconds: number; memory: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0))
  }, 100)
  return new Promise((done) =>
    child.on('close', () => {
      clearInterval(look)
      done({ seconds: (performance.now() - start) / 1000, memory })
    }),
  )
}
