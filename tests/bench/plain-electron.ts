import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/**
 * The engine of a packaged app with none of our code in it: a window with the given lines in a bare contenteditable.
 * A copy, since the runtime itself takes a folder on its command line only where nothing stands before it.
 */
export function plainElectron(ofApp: string, lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'plain-electron-'))
  copyTree(dirname(ofApp), folder)
  const app = join(folder, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  const words = lines.map((line) => `<p>${line.replace(/[&<>]/g, '')}</p>`).join('')
  writeFileSync(join(app, 'package.json'), '{"name":"plain","main":"main.cjs"}')
  writeFileSync(join(app, 'main.cjs'), MAIN)
  writeFileSync(
    join(app, 'page.html'),
    `<!doctype html><meta charset=utf-8><div contenteditable=true role=textbox>${words}</div>`,
  )
  return {
    executable: join(folder, basename(ofApp)),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}

const MAIN = `const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')
app.whenReady().then(() => new BrowserWindow({ width: 1000, height: 800 }).loadFile(join(__dirname, 'page.html')))
`

/** All but the app itself. Links where the disk allows it: a runtime is 200 MB. */
function copyTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (basename(from) === 'resources' && entry.name !== 'default_app.asar') continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      mkdirSync(target, { recursive: true })
      copyTree(source, target)
    } else if (!existsSync(target)) {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
}
