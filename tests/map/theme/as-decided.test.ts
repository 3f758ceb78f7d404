import { expect, test } from 'vitest'
import { FIRST_PLAN } from '@/domain/plan/plan'
import type { Decision } from '@/domain/plan/plan-records'
import type { Ranking } from '@/domain/ranking/ranking'
import { drawnSources } from '@/map/furniture/drawn-sources'
import { legendEntries } from '@/map/furniture/legend-entries'
import { asDecided } from '@/map/theme/as-decided'
import { themePicture } from '@/map/theme/theme-picture'
import type { ShownDecision } from '@/store/results/shown-decision'
import { FIRST_LAYERS } from '@/store/session/session'
import { DECISION } from '../../domain/plan/arbitrary-records'
import { mapPicture, mapWorld } from '../map-world'

const ranking = { order: Int32Array.from([1, 0]), rank: Int32Array.from([2, 1, 0, 0]) } as unknown as Ranking
const shownOf = (more: Partial<ShownDecision> = {}): ShownDecision => ({
  decision: { ...DECISION, on: '2021-12-03' } as Decision,
  ranking,
  inView: Uint8Array.from([1, 1, 0, 0]),
  chosen: [1],
  chosenElsewhere: 0,
  sameData: true,
  ...more,
})
const today = {
  plan: { ...FIRST_PLAN, theme: 'pupils', date: '2021-11-22' as const },
  layers: { ...FIRST_LAYERS, schools: true, coverage: true, choropleth: false },
  ranking: null,
  inView: null,
}

test('ranks, view, day and criteria are the decision’s; what it does not hold is not drawn over it', () => {
  const drawn = asDecided(today, shownOf())
  expect([drawn.ranking, drawn.plan.theme, drawn.plan.date]).toEqual([ranking, 'score', DECISION.day])
  expect([...(drawn.inView ?? [])]).toEqual([1, 1, 0, 0])
  expect(drawn.layers).toMatchObject({ choropleth: true, alerts: true, schools: false, coverage: false })
  expect(asDecided({ ...today, plan: { ...today.plan, theme: 'rank' } }, shownOf()).plan.theme).toBe('rank')
})

test('alert zones of that day are drawn only from the data of that day', () => {
  expect(asDecided(today, shownOf({ sameData: false })).layers.alerts).toBe(false)
})

test('legend and credits say whose picture it is: the day, how many were chosen, the sources of then', () => {
  const decision = shownOf({ sameData: false, chosenElsewhere: 2 })
  const theme = themePicture(
    { id: 'score', kind: 'score', tone: 'need' },
    Float64Array.from([0.2, 0.9, Number.NaN, Number.NaN]),
    decision.inView,
  )
  const picture = mapPicture(mapWorld(), { decision, theme, plan: asDecided(today, decision).plan })
  expect(legendEntries(picture, new Uint8Array(4), 8)[0]).toEqual({
    kind: 'decision',
    on: '2021-12-03',
    chosen: 1,
    elsewhere: 2,
    withoutAlerts: true,
  })
  const stated = decision.decision.sources[0]
  const { lines } = drawnSources(picture)
  expect(lines.every(({ source }) => source.vi === stated.source.vi)).toBe(true)
})
