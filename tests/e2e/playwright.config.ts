import { defineConfig } from '@playwright/test'

/** The packaged app, one window at a time, on the display it is given. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: '../../test-results/e2e',
})
