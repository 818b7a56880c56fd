import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const MODULES = new URL('node_modules', import.meta.url).pathname

/**
 * The window's page. Nothing is inlined (the page's policy allows no inline script, style or data: address), and
 * the oldest engine it must run in is Chromium 108.
 */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  resolve: {
    // Its browser build decodes “&amp;” by writing HTML into an element, which the page's policy forbids.
    alias: { 'decode-named-character-reference': `${MODULES}/decode-named-character-reference/index.js` },
  },
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
