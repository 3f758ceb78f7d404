/** A register as large as the product claims to bear, the same one for every seed: half points, a quarter tracks, a quarter areas. */
import { createStore } from 'zustand/vanilla'
import { freshMark, type GapMark, MARK_STATUSES, type MarkGeometry } from '@/domain/gap/mark'
import { addMarks } from '@/domain/plan/operations/add-marks'
import type { Position } from '@/domain/units'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan, type LivePlan } from '@/store/document/live-plan'
import { seeded } from '../domain/coverage/seeded'

export const LARGE_REGISTER = 20_000

/** Marks all over the province, with what the official list asks for. */
export function largeRegister(count = LARGE_REGISTER, seed = 11): GapMark[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, place) => {
    const at: Position = [104.4 + 1.5 * random(), 19.4 + 0.85 * random()]
    const firstSeen = `2021-${String(1 + (place % 12)).padStart(2, '0')}-${String(1 + (place % 28)).padStart(2, '0')}`
    return {
      id: `mark-${String(place).padStart(5, '0')}`,
      ...freshMark(geometryOf(place, at, random), firstSeen),
      name: `Bản ${place}`,
      technologies: ['3G', '4G'],
      kind: place % 3 === 0 ? 'trang' : 'lom',
      households: place % 90,
      gridPower: place % 3 === 0,
      especiallyDisadvantaged: place % 2 === 0,
      status: MARK_STATUSES[place % 3],
      history: [{ id: `h-${place}`, status: 'reported', on: firstSeen, by: null, reason: null }],
      evidence:
        place % 5 === 0
          ? [{ id: `e-${place}`, kind: 'complaint', on: firstSeen, source: null, photo: null, note: null }]
          : [],
      claims: [],
    }
  })
}

/** A plan that holds them, open like the page's own. */
export function largePlan(count = LARGE_REGISTER, seed = 11): LivePlan {
  const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(target)
  live.open([])
  const marks = largeRegister(count, seed)
  const adding = { day: '2021-11-30', by: 'Người ghi', entryId: `first-${seed}` }
  live.change(
    addMarks(
      target.getState().register,
      marks.map(({ id, history, evidence, claims: _claims, ...fields }) => ({
        id,
        fields,
        history,
        evidence,
      })),
      adding,
    ),
    'addMarks',
  )
  return live
}

function geometryOf(place: number, [lon, lat]: Position, random: () => number): MarkGeometry {
  if (place % 2 === 0) return { type: 'Point', coordinates: [lon, lat] }
  if (place % 4 === 3)
    return { type: 'Polygon', coordinates: geodesicDisc([lon, lat], 100 + 900 * random(), 12) }
  return {
    type: 'LineString',
    coordinates: Array.from({ length: 20 }, (_, k) => [lon + k / 2000, lat + random() / 1000]),
  }
}
