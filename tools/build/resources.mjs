import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { zipSync } from 'fflate'
import { shippedFonts } from './fonts.mjs'
import { root } from './root.mjs'

/** What ships beside the program: dist/resources/templates (with styles and samples), fonts and character maps. */
export async function copyResources() {
  const out = join(root, 'dist/resources')
  rmSync(out, { recursive: true, force: true })
  cpSync(join(root, 'templates'), join(out, 'templates'), { recursive: true })
  mkdirSync(join(out, 'fonts'), { recursive: true })
  for (const font of await shippedFonts())
    cpSync(join(root, 'node_modules', font), join(out, 'fonts', basename(font)))
  writeFileSync(join(out, 'character-maps.zip'), characterMaps())
}

/** The maps of codes to letters that the PDF reader may be asked for, with their licence. */
function characterMaps() {
  const folder = join(root, 'node_modules/pdfjs-dist/cmaps')
  const files = readdirSync(folder).sort()
  // A date of its own, so that the same maps give the same bytes.
  return zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  })
}
