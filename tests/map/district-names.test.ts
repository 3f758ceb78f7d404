import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeNames } from '@/map/district-names'

const area = (lon: number, lat: number, half: number) => [
  [
    [
      [lon - half, lat - half],
      [lon + half, lat - half],
      [lon + half, lat + half],
      [lon - half, lat + half],
      [lon - half, lat - half],
    ] as [number, number][],
  ],
]
const name = (text: string, lon: number, lat: number, more: { first?: boolean; room?: number } = {}) => ({
  text,
  spot: { lon, lat, room: more.room ?? 1000 },
  area: area(lon, lat, 0.2),
  first: more.first ?? false,
})
const sizes = { zoom: 8, size: 10, widthOf: (text: string) => text.length * 7, digit: 5 }
const DEGREE_PX = (512 * 2 ** 8) / 360
/** Independent of the room's own reckoning: near the equator a degree is as many pixels north as east. */
const pixels = ({ lon, lat }: { lon: number; lat: number }) => [lon * DEGREE_PX, -lat * DEGREE_PX] as const

const spots = fc.array(
  fc.record({
    lon: fc.double({ min: 0, max: 1, noNaN: true }),
    lat: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  {
    maxLength: 12,
  },
)

describe('where the names of the districts stand', () => {
  test('alone, on its own point', () => {
    const [placed] = placeNames([name('A', 0.5, 0.5)], [], sizes)
    expect(placed!.lon).toBeCloseTo(0.5, 9)
    expect(placed!.lat).toBeCloseTo(0.5, 9)
  })

  test('a city keeps the point that a district round it also wants', () => {
    const names = [name('HUYEN', 0.5, 0.5, { room: 1 }), name('TP', 0.5, 0.5, { first: true, room: 9 })]
    const city = placeNames(names, [], sizes).find(({ text }) => text === 'TP')
    expect(city!.lon).toBeCloseTo(0.5, 9)
  })

  test('no name lies on a digit or on another name', () => {
    fc.assert(
      fc.property(spots, spots, (at, digits) => {
        const names = at.map(({ lon, lat }, i) => name('N'.repeat(1 + (i % 9)), lon, lat))
        const placed = placeNames(names, digits, sizes)
        const boxes = placed.map(one => {
          const [x, y] = pixels(one)
          return { x, y, wide: (one.text.length * 7) / 2, high: 5 }
        })
        const marks = digits.map(one => {
          const [x, y] = pixels(one)
          return { x, y, wide: 5, high: 5 }
        })
        boxes.forEach((box, i) => {
          for (const other of [...boxes.slice(i + 1), ...marks]) {
            const apart =
              Math.abs(box.x - other.x) >= box.wide + other.wide ||
              Math.abs(box.y - other.y) >= box.high + other.high
            expect(apart).toBe(true)
          }
        })
      }),
    )
  })

  test('a name that finds no room is left out, not printed over another', () => {
    const crowd = Array.from({ length: 400 }, (_, i) => ({
      lon: 0.3 + (i % 20) * 0.02,
      lat: 0.3 + Math.floor(i / 20) * 0.02,
    }))
    expect(placeNames([name('ABC', 0.5, 0.5)], crowd, sizes)).toEqual([])
  })

  test('the order of the list changes nothing', () => {
    const names = [
      name('AAAA', 0.5, 0.5, { room: 1 }),
      name('BBBB', 0.52, 0.5, { room: 2 }),
      name('CC', 0.51, 0.51, { room: 3 }),
    ]
    expect(placeNames([...names].reverse(), [], sizes)).toEqual(placeNames(names, [], sizes))
  })
})
