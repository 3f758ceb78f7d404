/** The devices workspace on the map: its own figures in place of the theme, the same colours for the same figures. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicator } from '@/domain/need/indicators'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { drawnResources } from '@/map/furniture/drawn-sources'
import { asDevices, devicesPicture } from '@/map/theme/as-devices'
import type { ShownDevices, StageValues } from '@/store/results/device-figures'
import { FIRST_LAYERS } from '@/store/session/session'
import { mapPicture, mapWorld } from '../map-world'

const indicator: Indicator = { id: 'device-map-lacking', kind: 'count', tone: 'need' }
const shownOf = (values: StageValues, stage: 'before' | 'after'): ShownDevices => ({
  theme: 'lacking',
  stage,
  indicator,
  countUnit: 'pupil',
  values: { 'lacking-share': values, lacking: values, allocated: values, both: values },
})

const anyValues = fc
  .array(
    fc.record({ open: fc.option(fc.integer({ min: 0, max: 400 })), given: fc.integer({ min: 0, max: 400 }) }),
    { minLength: 1, maxLength: 40 },
  )
  .map(
    (communes): StageValues => ({
      before: Float64Array.from(communes, ({ open }) => open ?? Number.NaN),
      after: Float64Array.from(communes, ({ open, given }) =>
        open === null ? Number.NaN : Math.max(0, open - given),
      ),
    }),
  )

test('now and after the allocation have the same breaks and colours, so that a paler commune lacks less', () => {
  fc.assert(
    fc.property(anyValues, values => {
      const before = devicesPicture(shownOf(values, 'before'))
      const after = devicesPicture(shownOf(values, 'after'))
      expect(after.classes).toEqual(before.classes)
      expect(after.colours).toEqual(before.colours)
      values.before.forEach((value, commune) => {
        expect(after.classOf[commune]).toBeLessThanOrEqual(before.classOf[commune])
        if (value === values.after[commune]) expect(after.classOf[commune]).toBe(before.classOf[commune])
      })
    }),
  )
})

test('every commune is in view, the theme is on, and coverage, sites and fibre step aside', () => {
  const drawn = asDevices({
    plan: FIRST_PLAN,
    layers: { ...FIRST_LAYERS, choropleth: false, coverage: true, sites: true, fibre: true },
    ranking: null,
    inView: Uint8Array.from([1, 0, 0, 0]),
  })
  expect(drawn.inView).toBeNull()
  expect(drawn.layers).toMatchObject({ choropleth: true, coverage: false, sites: false, fibre: false })
})

test('sources are those of the figure on the map; after the allocation gifts are among them', () => {
  const values = { before: new Float64Array(4), after: new Float64Array(4) }
  const sourcesOf = (stage: 'before' | 'after') =>
    drawnResources({ ...mapPicture(mapWorld()), devices: shownOf(values, stage) })
  expect(sourcesOf('before')).toContain('device-need')
  expect(sourcesOf('before')).not.toContain('device-supply')
  expect(sourcesOf('after')).toContain('device-supply')
})
