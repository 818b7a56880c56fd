import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { keepPackages } from './notices.mjs'
import { root } from './root.mjs'
import { writeInAscii } from './write-in-ascii.mjs'

/** The native typesetter stays outside every bundle. */
const EXTERNAL = ['electron', '@myriaddreamin/typst-ts-node-compiler']

/** CommonJS for the oldest Node that Electron brings (16), which cannot load an ES module as its main program. */
const NODE = {
  platform: 'node',
  format: 'cjs',
  target: 'node16.17',
  external: EXTERNAL,
  outExtension: { '.js': '.cjs' },
}
/** A preload script runs in the page's process, sandboxed. */
const PRELOAD = { ...NODE, platform: 'browser', target: 'chrome108', external: ['electron'], minify: true }
/** Pages of the parser window: no DOM of the user's, one bundle each. */
const PAGE = { platform: 'browser', format: 'iife', target: 'chrome108', conditions: ['worker'] }

const BUNDLES = [
  {
    ...NODE,
    outdir: 'dist/electron',
    entryPoints: {
      main: 'electron/main.ts',
      sample: 'electron/sample.ts',
      typesetting: 'electron/typesetting/process.ts',
      'verb-room': 'electron/verb-room.ts',
      'tree-room': 'electron/opening/tree-room.ts',
    },
  },
  {
    ...PRELOAD,
    outdir: 'dist/electron',
    entryPoints: { preload: 'electron/preload.ts', 'parser-preload': 'electron/parser/preload.ts' },
  },
  {
    ...PAGE,
    outdir: 'dist/parser',
    entryPoints: { page: 'electron/parser/page.ts', worker: 'electron/parser/worker.ts' },
  },
  {
    ...NODE,
    outdir: 'dist/cli',
    entryPoints: { program: 'app/cli/main.ts' },
    charset: 'ascii',
    // How the PDF reader is told that it is in no Node with a canvas to draw on: it reads as it does in the window.
    define: { 'process.versions.nw': 'true' },
    // The command line starts cold on every call: a smaller file is read sooner.
    minifySyntax: true,
    minifyWhitespace: true,
  },
]

/** Builds the main process, preload scripts, typesetting process, parser pages and the command line. */
export async function buildBundles() {
  for (const folder of ['electron', 'parser', 'cli'])
    rmSync(join(root, 'dist', folder), { recursive: true, force: true })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const define = { AIDE_VERSION: JSON.stringify(version) }
  const built = await Promise.all(
    BUNDLES.map((bundle) =>
      build({
        metafile: true,
        absWorkingDir: root,
        bundle: true,
        legalComments: 'none',
        logLevel: 'warning',
        // Asked for with `typeof` where the code also runs unbundled.
        logOverride: { 'empty-import-meta': 'silent' },
        charset: 'utf8',
        ...bundle,
        define: { ...define, ...bundle.define },
      }),
    ),
  )
  keepPackages(
    'programs',
    built.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  )
  // Its entry reads it as one byte a character.
  writeInAscii(join(root, 'dist/cli/program.cjs'))
}
