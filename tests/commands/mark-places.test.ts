/** Marks from places and tracks, and from a piece that was found. */
import { beforeEach, describe, expect, test } from 'vitest'
import { markFoundGap } from '@/commands/mark-found-gap'
import { markPlaces } from '@/commands/mark-places'
import { removeMarks } from '@/commands/remove-marks'
import { undo } from '@/commands/undo'
import type { Position } from '@/domain/units'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { gapDesk } from '@/store/session/gap-desk'
import { aGap } from '../map/gaps/gap-world'

const marks = () => currentPlan.getState().register.marks
livePlan.open([])
beforeEach(() => {
  removeMarks(marks().map(({ id }) => id))
})

describe('places and tracks', () => {
  const track: Position[] = [
    [104.9, 20.3],
    [104.95, 20.3],
  ]
  test('become points and lines in one step, and the last one opens', () => {
    const ids = markPlaces([[105, 20]], [{ name: 'Đường vào bản Ón', positions: track }])
    expect(new Set(marks().map(({ id }) => id))).toEqual(new Set(ids))
    expect(gapDesk.getState().mark).toBe(ids[1])
    const line = marks().find(({ id }) => id === ids[1])
    expect(line).toMatchObject({
      name: 'Đường vào bản Ón',
      kind: null,
      geometry: { type: 'LineString', coordinates: track },
    })
    undo()
    expect(marks()).toEqual([])
  })
  test('without any there is no mark', () => expect(markPlaces([])).toEqual([]))
})

test('a found piece becomes a mark without a stated kind, whatever was proposed: nobody has said it', () => {
  for (const kind of ['trang', null] as const) {
    const id = markFoundGap(aGap('a', { kind }))
    expect(marks().find(mark => mark.id === id)).toMatchObject({ kind: null, households: null })
  }
})
