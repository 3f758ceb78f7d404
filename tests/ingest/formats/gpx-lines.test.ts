/** Tracks become lines to mark: one a segment, thinned within what a receiver can tell. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Position } from '@/domain/units'
import { provincePlane } from '@/geometry/projection/equal-area'
import { isGpx, readGpxLines, THINNED_BY, thinned } from '@/ingest/formats/gpx-lines'

const points = (tag: string, places: readonly Position[]) =>
  places.map(([lon, lat]) => `<${tag} lat="${lat}" lon="${lon}"><ele>3</ele></${tag}>`).join('')
const gpx = (inner: string) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`
const bend: Position[] = [
  [104.9, 20.3],
  [104.95, 20.3],
  [104.95, 20.35],
]

describe('a GPX file without readings', () => {
  test('gives a line for every segment and route, under the name of its track', async () => {
    const text = gpx(
      `<trk><name> Bản Ón &amp; suối </name><trkseg>${points('trkpt', bend)}</trkseg><trkseg>${points('trkpt', bend.slice(1))}</trkseg></trk><rte>${points('rtept', bend)}</rte><wpt lat="20.3" lon="104.9"><name>x</name></wpt>`,
    )
    expect(isGpx(text)).toBe(true)
    expect(await readGpxLines(text)).toEqual({
      lines: [
        { name: 'Bản Ón & suối', positions: bend },
        { name: 'Bản Ón & suối', positions: bend.slice(1) },
        { name: null, positions: bend },
      ],
      findings: [],
    })
  })

  test('a line that leaves the province, or has no numbers, is refused and said; one that stood still is none', async () => {
    const far: Position[] = [bend[0], [10, 50]]
    const still: Position[] = [bend[0], [104.90001, 20.3], bend[0]]
    const text = gpx(
      `<trk><trkseg>${points('trkpt', far)}</trkseg><trkseg>${points('trkpt', still)}</trkseg><trkseg><trkpt lat="" lon="x"/></trkseg></trk>`,
    )
    const { lines, findings } = await readGpxLines(text)
    expect(lines).toEqual([])
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['coordinate-out-of-province', 1],
      ['coordinate-out-of-province', 3],
    ])
  })

  test('what is broken or calls for entities is said, never thrown', async () => {
    for (const text of ['<gpx><trk>', '<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>'])
      expect((await readGpxLines(text)).findings).toHaveLength(1)
  })
})

test('thinning keeps the ends, only takes points away, and moves the line by no more than it may', () => {
  const walk: fc.Arbitrary<Position[]> = fc.array(
    fc.tuple(
      fc.double({ min: 104.9, max: 104.91, noNaN: true }),
      fc.double({ min: 20.3, max: 20.31, noNaN: true }),
    ),
    { minLength: 2, maxLength: 60 },
  )
  fc.assert(
    fc.property(walk, places => {
      const left = thinned(places, THINNED_BY)
      if (left.length === 0) return
      expect([left[0], left.at(-1)]).toEqual([places[0], places.at(-1)])
      expect(left.every(place => places.includes(place))).toBe(true)
      for (const place of places)
        expect(Math.min(...left.slice(1).map((to, i) => away(place, left[i], to)))).toBeLessThanOrEqual(
          THINNED_BY + 1e-6,
        )
    }),
  )
})

/** By walking along the edge in small steps and then ever smaller ones. */
function away(place: Position, from: Position, to: Position): number {
  const [p, a, b] = [place, from, to].map(each => provincePlane.forward(each))
  const at = (s: number) => Math.hypot(a[0] + s * (b[0] - a[0]) - p[0], a[1] + s * (b[1] - a[1]) - p[1])
  let [low, high] = [0, 1]
  for (let i = 0; i < 100; i++) {
    const [s, t] = [low + (high - low) / 3, high - (high - low) / 3]
    if (at(s) < at(t)) high = t
    else low = s
  }
  return at((low + high) / 2)
}
