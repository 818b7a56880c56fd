import { _electron as electron } from '@playwright/test'

/** An old engine's first window is missed now and then; such a start is made again, once. */
export async function launch(executablePath: string, args: readonly string[]) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const start = async () => {
    const started = performance.now()
    const app = await electron.launch({ executablePath, args: [...root, ...args], timeout: 15_000 })
    return { app, page: await app.firstWindow({ timeout: 15_000 }), started }
  }
  return start().catch(start)
}
