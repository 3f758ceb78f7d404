/**
 * `npm run data`: raw facts → every bundled file. Boundaries first, because the illustrative points are laid inside
 * them. The same raw files give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBoundaries } from './boundaries'
import { buildIllustrative } from './illustrative'
import { buildPackage } from './package'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..')

const { boundaries, basemap } = buildBoundaries()
const files: Record<string, string> = {
  'boundaries.topojson': boundaries,
  'basemap.topojson': basemap,
  ...buildIllustrative({
    communesCsv: readFileSync(join(DATA, 'raw', 'communes-2021.csv'), 'utf8'),
    boundariesTopojson: boundaries,
  }),
  'datapackage.json': buildPackage(),
}
mkdirSync(DATA, { recursive: true })
for (const [name, contents] of Object.entries(files)) {
  writeFileSync(join(DATA, name), contents)
  console.error(`${name}\t${Math.round(Buffer.byteLength(contents) / 1000)} kB`)
}
