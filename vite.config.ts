/** Build, preview and unit tests. The browser tests have their own configuration, `playwright.config.ts`. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Relative addresses: the built page opens from any folder of any server.
  base: './',
  plugins: [react()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // The map draws with WebGL 2 alone: luma.gl then leaves its WebGPU half out of the bundle.
    conditions: ['visgl:webgl-only', 'module', 'browser', 'development|production'],
  },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200, manifest: true },
  preview: { port: 4173, strictPort: false },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/browser/**', 'tests/bench/**'],
    environment: 'node',
    // Some tests rebuild bundled data or hold a figure against brute force; none of them is about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
})
