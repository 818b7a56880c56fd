import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createTypesetter } from '../../app/disk/typesetter.ts'
import { styleFiles } from '../../app/export/pdf/check-style.ts'
import { toPages } from '../../app/export/pdf/to-pdf.ts'
import { prepare } from '../../app/export/prepare.ts'
import { toExportInput } from '../../app/pipeline.ts'
import { fillTemplate } from '../../app/template/fill-template.ts'
import { sample, shipped } from './records.ts'

const typesetter = createTypesetter({
  fontsDir: fileURLToPath(new URL('../../node_modules', import.meta.url)),
})
afterAll(() => typesetter.close())

const folder = new URL('../../templates/styles/', import.meta.url)
const styles = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.typ'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)

describe('the sample minister’s brief', () => {
  it.each([
    ['full', 2],
    ['speaking', 1],
  ] as const)(
    '[TS1] as a %s copy, typeset in the house style with a full head, fills no more than %i sides',
    async (copy, sides) => {
      const meeting = sample('planned')
      const head = {
        number: 'EA/2025/14',
        date: '2025-09-12',
        asOf: '2025-09-12',
        copy: '3',
        desk: 'China desk',
      }
      const { note } = fillTemplate(shipped('ministers-brief'), meeting, { head })
      const options = { formats: ['pdf'], copy, annotations: 'none', embed: false } as const
      const input = toExportInput(
        { note, meeting, annotations: [], sources: new Map(), images: new Map(), others: new Map() },
        options,
      )
      const { pages } = await toPages(
        prepare(input, options, 'pdf'),
        {},
        typesetter,
        styleFiles('house', styles),
      )
      expect(pages).toBeLessThanOrEqual(sides)
      expect(sides).toBeLessThanOrEqual(note.head.pageLimit ?? 0)
    },
  )
})
