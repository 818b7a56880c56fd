import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shippedFonts } from './fonts.mjs'
import { root } from './root.mjs'

/** What ships beside the program: dist/resources/templates (with styles and samples) and dist/resources/fonts. */
export async function copyResources() {
  const out = join(root, 'dist/resources')
  rmSync(out, { recursive: true, force: true })
  cpSync(join(root, 'templates'), join(out, 'templates'), { recursive: true })
  mkdirSync(join(out, 'fonts'), { recursive: true })
  for (const font of await shippedFonts())
    cpSync(join(root, 'node_modules', font), join(out, 'fonts', basename(font)))
}
