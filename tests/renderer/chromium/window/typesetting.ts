import { join } from 'node:path'
import { readStyles } from '../../../../app/disk/resources.ts'
import { createTypesetter, type DiskTypesetter } from '../../../../app/disk/typesetter.ts'
import { previewNote } from '../../../../electron/typesetting/preview-note.ts'

const ROOT = join(import.meta.dirname, '../../../..')
let typesetter: DiskTypesetter | undefined

/** Typesets a request of the window for real. Bytes cross to the page as base64. */
export async function machinePreview(request: string) {
  typesetter ??= createTypesetter({ fontsDir: join(ROOT, 'node_modules') })
  const { input, options } = JSON.parse(request)
  const { pdf, ...rest } = await previewNote(input, options, {
    typesetter,
    styles: await readStyles({ folder: ROOT }),
  })
  return { ...rest, pdf: Buffer.from(pdf).toString('base64') }
}
