import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { build, loadConfigFromFile, mergeConfig } from 'vite'
import { policyFor } from '../../../../electron/policy.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
}

/** Builds the window as it ships, with a machine in memory behind it. Returns the folder. */
async function buildWindow(): Promise<string> {
  // Each of the runner's processes builds its own: they start at the same time.
  const outDir = join(ROOT, 'dist/test-window', process.env.TEST_PARALLEL_INDEX ?? '0')
  const shipped = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(ROOT, 'vite.config.ts'),
  )
  if (!shipped) throw new Error('vite.config.ts could not be read.')
  await build(
    mergeConfig(shipped.config, {
      configFile: false,
      root: join(import.meta.dirname, 'page'),
      logLevel: 'warn',
      build: { outDir },
    }),
  )
  return outDir
}

/** Serves the window under the policy it ships with; @returns its address. */
export async function serveWindow(): Promise<string> {
  const folder = await buildWindow()
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://window').pathname
    try {
      const file = readFileSync(join(folder, path === '/' ? 'index.html' : path))
      response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'application/octet-stream')
      response.setHeader('content-security-policy', policyFor('bundle'))
      response.end(file)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The window is served nowhere.')
  return `http://127.0.0.1:${address.port}/`
}
