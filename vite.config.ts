/** Build, preview and unit tests. The browser tests have their own configuration, `playwright.config.ts`. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const CORE = ['tests/{geometry,domain,ingest,export}/**/*.test.ts']
const NO_UNIT = ['tests/browser/**', 'tests/bench/**']

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
    // The rooms of the core hold no state, so that nothing passes from one of their test files to the next: those share a
    // process, and read its modules once. From the store up each file has a process of its own.
    projects: [
      { extends: true, test: { name: 'core', include: CORE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...CORE, ...NO_UNIT],
        },
      },
    ],
    environment: 'node',
    // Some tests rebuild bundled data or hold a figure against brute force; none of them is about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
  },
})
