import { describe, expect, test } from 'vitest'
import { drawnLevels, levelsPresent, NOT_DRAWN, patternOf, someWait } from '@/map/theme/alert-zones'

const zones = { day: '2021-11-22', asOf: '2021-11-22T09:00', levels: Uint8Array.from([4, 3, 2, 1, 0, 1]) }
const room = [300, 300, 300, 300, 300, 9000].map(metres => ({ room: metres }))

describe('alert zones as they are drawn', () => {
  test('levels 3 and 4 are drawn however small the commune; 1 and 2 wait until their digit fits', () => {
    const drawn = drawnLevels(zones, null, room, 70)
    expect([...drawn]).toEqual([4, 3, NOT_DRAWN, NOT_DRAWN, 0, 1])
    expect(someWait(zones, drawn, null)).toBe(true)
  })

  test('in the view of the whole province 1 and 2 wait even where their digit would fit', () => {
    const drawn = drawnLevels(zones, null, room, 250)
    expect([...drawn]).toEqual([4, 3, NOT_DRAWN, NOT_DRAWN, 0, NOT_DRAWN])
  })

  test('near enough, every zone is drawn and nothing waits', () => {
    const drawn = drawnLevels(zones, null, room, 10)
    expect([...drawn]).toEqual([...zones.levels])
    expect(someWait(zones, drawn, null)).toBe(false)
  })

  test('a commune out of view, or without a boundary, carries none and makes nobody wait', () => {
    const inView = Uint8Array.from([0, 1, 1, 1, 1, 1])
    const drawn = drawnLevels(zones, inView, [room[0], null, ...room.slice(2)], 0)
    expect([...drawn.slice(0, 2)]).toEqual([NOT_DRAWN, NOT_DRAWN])
    expect(levelsPresent(drawn)).toEqual([2, 1, 0])
  })

  test('each level has a pattern of its own, so that colour is never alone', () => {
    expect(new Set([0, 1, 2, 3, 4].map(patternOf)).size).toBe(5)
  })
})
