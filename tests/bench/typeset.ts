import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTypesetter } from '../../app/disk/typesetter.ts'
import { styleFiles } from '../../app/export/pdf/check-style.ts'
import { toPages } from '../../app/export/pdf/to-pdf.ts'
import { prepare } from '../../app/export/prepare.ts'
import { parseMarkdown } from '../../app/note/dialect.ts'
import { noteOfSize, SIZES } from './note-of-size.ts'

/** Milliseconds, but for the counts. */
export interface TypesetFigures {
  readonly bytes: number
  readonly pages: number
  /** Prepared note → PDF, with the addon and the fonts still to load. */
  readonly first: number
  /** The same after a few words more in one paragraph; the middle of five. */
  readonly edited: number
  /** The same, and where each block begins. */
  readonly editedWithPositions: number
}

const ROOT = join(import.meta.dirname, '../..')
const EDITS = 5

/** What setting a note of each size costs in this process. */
export async function measureTypesetting(): Promise<TypesetFigures[]> {
  const folder = join(ROOT, 'templates/styles')
  const sources = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const style = styleFiles('house', Object.fromEntries(sources))
  const figures: TypesetFigures[] = []
  for (const { bytes } of SIZES) {
    const typesetter = createTypesetter({ fontsDir: join(ROOT, 'node_modules') })
    const markdown = noteOfSize(bytes).replace(/^---\n[\s\S]*?\n---\n/, '')
    const note = (extra: string) =>
      prepare(
        {
          head: { title: 'Measured note', marking: 'OFFICIAL', date: '2024-12-27', language: 'en' },
          tree: parseMarkdown(markdown.replace('**Assessment.**', `**Assessment.** ${extra}`)),
          annotations: [],
          sources: [],
          citations: {},
          images: {},
        },
        { formats: ['pdf'], copy: 'full', annotations: 'none', embed: false },
      )
    const time = async (extra: string, positions: boolean) => {
      const prepared = note(extra)
      const start = performance.now()
      const { pages } = await toPages(prepared, { positions }, typesetter, style)
      return { pages, took: performance.now() - start }
    }
    const { pages, took: first } = await time('', false)
    const edits: number[] = []
    const placed: number[] = []
    for (let i = 1; i <= EDITS; i++) edits.push((await time('More. '.repeat(i), false)).took)
    for (let i = 1; i <= EDITS; i++) placed.push((await time('Still. '.repeat(i), true)).took)
    typesetter.close()
    figures.push({ bytes, pages, first, edited: middle(edits), editedWithPositions: middle(placed) })
  }
  return figures
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

if (process.argv[1] === import.meta.filename) console.table(await measureTypesetting())
