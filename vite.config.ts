/** Build, preview and unit tests. The browser tests have their own configuration, `playwright.config.ts`. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const CORE = ['tests/{geometry,domain,ingest,export}/**/*.test.ts']
const NO_UNIT = ['tests/browser/**', 'tests/bench/**']

/**
 * proj4 brings every projection there is. Files are read in degrees, in transverse Mercator and in UTM only
 * (`ingest/formats/grid-crs`, `ingest/checks/vn2000`): the rest stays out of what the page waits for.
 */
const planesInUse = (): Plugin => {
  const planes = '\0planes-in-use'
  return {
    name: 'planes-in-use',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === '../projs' && importer?.includes('/node_modules/proj4/lib/') ? planes : null
    },
    load(id) {
      if (id !== planes) return null
      const names = ['tmerc', 'etmerc', 'utm']
      return [
        ...names.map(name => `import ${name} from 'proj4/lib/projections/${name}'`),
        `export default ({ Proj }) => { for (const each of [${names}]) Proj.projections.add(each) }`,
      ].join('\n')
    },
  }
}

export default defineConfig({
  // Relative addresses: the built page opens from any folder of any server.
  base: './',
  plugins: [react(), planesInUse()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // The map draws with WebGL 2 alone: luma.gl then leaves its WebGPU half out of the bundle.
    conditions: ['visgl:webgl-only', 'module', 'browser', 'development|production'],
  },
  worker: { format: 'es', plugins: () => [planesInUse()] },
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
