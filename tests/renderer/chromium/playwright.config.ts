import { defineConfig } from '@playwright/test'

/** The editor in the machine's own Chromium, which stands in for the engine of today's Electron. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  // A busy machine only takes longer.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  outputDir: '../../../dist/test-results/chromium',
  use: {
    viewport: { width: 1000, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
