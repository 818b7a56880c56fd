import { defineConfig } from '@playwright/test'

/** The packaged app, one window at a time, on the display it is given. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  // A busy machine only takes longer.
  expect: { timeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: '../../test-results/e2e',
})
