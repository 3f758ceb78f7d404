import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { calibrateReach } from './calibrate'
import { communeFigures } from './communes'
import type { Claim } from './coverage'
import { buildCoverage, coverageGeojson } from './coverage'
import { HARDEST_DISTRICTS, readFacts } from './facts'
import { readPlaces } from './places'
import { toDegrees } from './plane'
import { buildSites } from './sites'
import { buildTerrain } from './terrain'
import { buildVillages, communeCentres } from './villages'

const csv = readFileSync('data/raw/communes-2021.csv', 'utf8')
const facts = readFacts(csv)
let topo: string
if (existsSync('data/boundaries.topojson')) topo = readFileSync('data/boundaries.topojson', 'utf8')
else {
  const rows = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data
  const arcs: number[][][] = []
  const geometries = facts.map((f, i) => {
    const r = rows[i]!
    const b = (Number(r.axis_bearing_deg) * Math.PI) / 180
    const a = 1.6 * Number(r.axis_major_km),
      m = 1.6 * Number(r.axis_minor_km)
    arcs.push(
      Array.from({ length: 33 }, (_, k) => {
        const t = (2 * Math.PI * (k % 32)) / 32
        const u = a * Math.cos(t),
          v = m * Math.sin(t)
        return [
          ...toDegrees({
            x: f.centroid.x + u * Math.sin(b) + v * Math.cos(b),
            y: f.centroid.y + u * Math.cos(b) - v * Math.sin(b),
          }),
        ]
      }),
    )
    return { type: 'Polygon', arcs: [[i]], properties: { commune_code: f.code } }
  })
  topo = JSON.stringify({
    type: 'Topology',
    arcs,
    objects: { communes: { type: 'GeometryCollection', geometries } },
  })
}
const t0 = performance.now()
const lap = (s: string) => console.error(s, Math.round(performance.now() - t0))
const seed = Number(process.argv[2] ?? 20211122)
const places = readPlaces(topo)
const terrain = buildTerrain(facts)
const communes = communeFigures(facts, seed)
const centres = communeCentres(communes, places, terrain, seed)
const villages = buildVillages(communes, centres, places, terrain, seed)
lap('villages')
const sites = buildSites(communes, villages, places, seed)
lap('sites')
const rr = calibrateReach(communes, villages, sites, terrain, seed)
lap('cal')
console.log('rr', rr)
const claims = buildCoverage(sites, terrain, rr, seed)
lap('coverage')
const gj = coverageGeojson(claims, '2021-09-30')
console.log('coverage kB', gj.length / 1e3)
const by = new Map(communes.map(c => [c.code, c]))
for (const cl of claims) {
  const share = (f: (v: (typeof villages)[0]) => boolean) => {
    const s = villages.filter(f)
    return (s.filter(v => claimCovers(cl, v.record.lon!, v.record.lat!)).length / s.length).toFixed(3)
  }
  console.log(
    cl.operator,
    cl.technology,
    'poly',
    cl.polygons.length,
    'delta',
    share(v => !by.get(v.record.communeCode)!.mountain),
    'mtn',
    share(v => by.get(v.record.communeCode)!.mountain),
    'hard',
    share(v => HARDEST_DISTRICTS.includes(by.get(v.record.communeCode)!.district)),
  )
}
const none = villages.filter(v => !claims.some(c => claimCovers(c, v.record.lon!, v.record.lat!)))
const tally: Record<string, number> = {},
  tot: Record<string, number> = {}
for (const v of villages) {
  const d = by.get(v.record.communeCode)!.districtName
  tot[d] = (tot[d] ?? 0) + 1
}
for (const v of none) {
  const d = by.get(v.record.communeCode)!.districtName
  tally[d] = (tally[d] ?? 0) + 1
}
console.log(
  'none',
  none.length,
  Object.entries(tally)
    .map(([d, n]) => `${d} ${n}/${tot[d]}`)
    .join(', '),
)
const no4 = villages.filter(
  v => !claims.some(c => c.technology === '4G' && claimCovers(c, v.record.lon!, v.record.lat!)),
)
const t4: Record<string, number> = {}
for (const v of no4) {
  const d = by.get(v.record.communeCode)!.districtName
  t4[d] = (t4[d] ?? 0) + 1
}
console.log('no4G', no4.length, t4)
console.log(
  'no power',
  villages.filter(v => !v.record.gridPower).length,
  'of none',
  none.filter(v => !v.record.gridPower).length,
)
const sd: Record<string, Record<string, number>> = {}
const near = (s: (typeof sites)[0]) =>
  villages.reduce((a, b) =>
    Math.hypot(a.spot.x - s.spot.x, a.spot.y - s.spot.y) <
    Math.hypot(b.spot.x - s.spot.x, b.spot.y - s.spot.y)
      ? a
      : b,
  )
for (const s of sites) {
  const c = by.get(near(s).record.communeCode)!
  const k = HARDEST_DISTRICTS.includes(c.district) ? c.districtName : c.mountain ? 'mtn' : 'delta'
  ;(sd[s.record.operator] ??= {})[k] = ((sd[s.record.operator] ??= {})[k] ?? 0) + 1
}
console.log(sd)

import { writeFileSync } from 'node:fs'
import { buildIllustrative } from '../illustrative'
import { buildPackage } from '../package'

if (process.argv[3] === 'write') {
  const files = {
    ...buildIllustrative({ communesCsv: csv, boundariesTopojson: topo, seed }),
    'datapackage.json': buildPackage(),
  }
  for (const [n, c] of Object.entries(files)) {
    writeFileSync('data/' + n, c)
    console.log(n, Math.round(Buffer.byteLength(c) / 1000), 'kB', c.split('\n').length)
  }
}

/** Even–odd over every ring: whether a point, in degrees, lies in the claim. */
function claimCovers({ polygons }: Claim, lon: number, lat: number): boolean {
  let odd = false
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[i]!
        const b = ring[j]!
        if (a[1] > lat !== b[1] > lat && lon < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0])
          odd = !odd
      }
    }
  }
  return odd
}
