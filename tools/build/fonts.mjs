import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** Font files that ship, as the typesetter lists them: paths below node_modules. */
export async function shippedFonts() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { SHIPPED_FONTS } from './app/disk/shipped-fonts.ts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  const [code] = outputFiles
  const { SHIPPED_FONTS } = await import(
    `data:text/javascript;base64,${Buffer.from(code.contents).toString('base64')}`
  )
  return SHIPPED_FONTS.map(({ from, file }) => join('@expo-google-fonts', from, file))
}
