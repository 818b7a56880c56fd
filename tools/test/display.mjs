import { spawn } from 'node:child_process'
import { has } from '../run.mjs'

/**
 * Runs `work` with an X display of its own, so that tests neither need nor disturb the person's. On other systems
 * the display there is serves. `work` is given the environment to start programs with.
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux' || !(await has('Xvfb', ['-help']))) return work({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    return await work({ DISPLAY: `:${await displayNumber(server)}` })
  } finally {
    server.kill()
  }
}

/** Xvfb looks for a free number itself and says which it found. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Xvfb did not start within 20 s')), 20_000)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3].once('data', (line) => {
      clearTimeout(late)
      resolve(String(line).trim())
    })
  })
}
