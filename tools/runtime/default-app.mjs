import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Starts the app whose folder stands first on the command line, as Electron's own default app does. */
const MAIN = `
const { app } = require('electron')
const { join, resolve } = require('node:path')
const folder = resolve(process.argv[1] ?? '.')
const { name, productName, version, main } = require(join(folder, 'package.json'))
app.setAppPath(folder)
app.setName(productName ?? name)
app.setVersion(version)
require(join(folder, main))
`

/**
 * Gives a runtime that lacks it the little program that makes `electron FOLDER` work. Packaging takes it out again.
 */
export function addDefaultApp(dist) {
  const archive = toArchive({ 'package.json': '{"name":"default","main":"main.cjs"}', 'main.cjs': MAIN })
  writeFileSync(join(dist, 'resources', 'default_app.asar'), archive)
}

/** An asar archive: a header of JSON behind two lengths, then the files one after the other. */
function toArchive(files) {
  let offset = 0
  const entries = Object.entries(files).map(([name, text]) => {
    const entry = { size: Buffer.byteLength(text), offset: String(offset) }
    offset += entry.size
    return [name, entry]
  })
  const json = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  for (const [at, length] of [4, padded + 8, padded + 4, json.length].entries())
    head.writeUInt32LE(length, at * 4)
  json.copy(head, 16)
  return Buffer.concat([head, ...Object.values(files).map((text) => Buffer.from(text))])
}
