import { join } from 'node:path'
import { defineConfig, loadConfigFromFile, mergeConfig } from 'vite'
import { policyFor } from '../../electron/policy.ts'

/** The window as it ships, with a machine in memory behind it, under the policy it ships with. */
export default defineConfig(async (env) => {
  const root = join(import.meta.dirname, '../..')
  const shipped = await loadConfigFromFile(env, join(root, 'renderer/vite.config.ts'))
  return mergeConfig(shipped?.config ?? {}, {
    root: join(import.meta.dirname, 'window'),
    build: { outDir: join(root, 'dist/test-window') },
    preview: { headers: { 'Content-Security-Policy': policyFor('bundle') } },
  })
})
