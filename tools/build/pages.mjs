import { readdirSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { root } from './root.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** Where each host's files are built. The parser's page itself is written here: it is two lines. */
const HOSTS = { bundle: 'dist/renderer', parser: 'dist/parser' }
const PARSER_PAGE =
  '<!doctype html><meta charset="utf-8"><title>Parser</title><script src="/page.js"></script>\n'

/**
 * Writes dist/electron/pages.json: every address a window may load → the file and its type. What is not in the
 * table does not exist; no path is ever put together from a request.
 */
export function buildPages() {
  writeFileSync(join(root, HOSTS.parser, 'index.html'), PARSER_PAGE)
  const table = {}
  for (const [host, folder] of Object.entries(HOSTS)) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath ?? entry.path, entry.name)
      const type = TYPES[extname(file)]
      if (!type) throw new Error(`No content type is known for ${file}; add it to tools/build/pages.mjs.`)
      const address = relative(join(root, folder), file).split(sep).join('/')
      table[`app://${host}/${address === 'index.html' ? '' : address}`] = {
        file: relative(join(root, 'dist'), file).split(sep).join('/'),
        type,
      }
    }
  }
  writeFileSync(join(root, 'dist/electron/pages.json'), `${JSON.stringify(table, null, 1)}\n`)
}
