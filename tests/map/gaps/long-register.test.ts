/** A long register on the map: what is drawn of it, and when what was made ready stays. */
import { describe, expect, test } from 'vitest'
import { sameDrawing } from '@/map/gaps/same-drawing'
import { shapesInWindow } from '@/map/gaps/shapes-in-window'
import { largeRegister } from '../../builders/large-register'
import { aMark } from '../../builders/marks'

const province = { west: 103.5, south: 18.5, east: 107, north: 21.5, zoom: 8 }
const near = { west: 105, south: 19.8, east: 105.1, north: 19.9, zoom: 13 }

describe('shapes of a long register', () => {
  const marks = largeRegister(2000)
  const shaped = marks.filter(({ geometry }) => geometry.type !== 'Point')

  test('from afar none is drawn that its pin would hide, but one of each kind to have it ready', () => {
    expect(shapesInWindow(marks, province).map(({ geometry }) => geometry.type)).toEqual([
      'LineString',
      'Polygon',
    ])
  })

  test('from near exactly those are drawn that have a corner in the view, and their neighbours', () => {
    const drawn = new Set(shapesInWindow(marks, near))
    const seen = shaped.filter(({ geometry }) =>
      (geometry.type === 'LineString'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? geometry.coordinates.flat()
          : []
      ).some(([lon, lat]) => lon >= near.west && lon <= near.east && lat >= near.south && lat <= near.north),
    )
    expect(seen.length).toBeGreaterThan(0)
    for (const mark of seen) expect(drawn).toContain(mark)
    expect(drawn.size).toBeLessThan(seen.length + 20)
  })

  test('of a short register all are drawn, from anywhere', () => {
    const few = marks.slice(0, 300)
    expect(shapesInWindow(few, province)).toEqual(few.filter(({ geometry }) => geometry.type !== 'Point'))
    expect(shapesInWindow(few, null)).toHaveLength(150)
  })
})

describe('a list of marks draws the same', () => {
  const [a, b] = [aMark({ id: 'a' }), aMark({ id: 'b' })]

  test('after a note or a claim', () => {
    expect(sameDrawing([a, b], [a, { ...b, note: 'đã gọi', claims: [] }])).toBe(true)
  })

  test.each([
    ['another status', [a, { ...b, status: 'verified' as const }]],
    ['another place', [a, { ...b, geometry: { type: 'Point' as const, coordinates: [105.5, 20] as const } }]],
    ['another order', [b, a]],
    ['one more', [a, b, aMark({ id: 'c' })]],
    ['one fewer', [a]],
  ])('but not with %s', (_, changed) => {
    expect(sameDrawing([a, b], changed)).toBe(false)
  })
})
