import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The window's page. Nothing is inlined (the page's policy allows no inline script, style or data: address), and
 * the oldest engine it must run in is Chromium 108.
 */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})
