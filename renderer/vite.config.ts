import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** How the window is built. Whoever calls gives this folder as `root`; the tests put another entry in. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    // Nothing inline: the policy lets in files of the bundle only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      // The core's modules only declare things: what the window does not call stays out of it.
      treeshake: { moduleSideEffects: (id) => !/[\\/]app[\\/]/.test(id) },
    },
  },
})
