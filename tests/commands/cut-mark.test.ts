import { beforeAll, expect, test } from 'vitest'
import { addMark } from '@/commands/add-mark'
import { cutMarkByCommunes } from '@/commands/cut-mark-by-communes'
import { openMark } from '@/commands/open-mark'
import { splitOpenMark } from '@/commands/split-open-mark'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { aDataset } from '../builders/dataset'
import { box } from '../geometry/random-shapes'

beforeAll(() => {
  livePlan.open([])
  const dataset = aDataset({ communes: 4 })
  currentDataset.setState({ ...currentDataset.getInitialState(), bundled: dataset, dataset }, true)
})

test.each([
  ['mostly in the second commune', 105.09, 105.19],
  ['mostly in the first', 105.01, 105.11],
])('an area %s: its largest piece stays the mark, with what was said of the whole', (_, west, east) => {
  const coordinates = box(west, 20.03, east, 20.07)
  const id = addMark({ geometry: { type: 'Polygon', coordinates }, households: 40 })
  const before = new Set(currentPlan.getState().register.marks.map(mark => mark.id))
  const count = cutMarkByCommunes(id)
  expect(count).toBeGreaterThan(1)
  const pieces = currentPlan.getState().register.marks.filter(mark => mark.id === id || !before.has(mark.id))
  expect(pieces).toHaveLength(count)
  const areaOf = (mark: (typeof pieces)[number]) =>
    mark.geometry.type === 'Polygon' ? polygonsArea([mark.geometry.coordinates]) : 0
  const largest = pieces.reduce((best, piece) => (areaOf(piece) > areaOf(best) ? piece : best))
  expect(largest).toMatchObject({ id, households: 40 })
})

test('a line that is cut: its longest piece stays the mark, wherever it lies', () => {
  const coordinates = [
    [105, 20],
    [105.1, 20],
  ] as const
  const id = addMark({ geometry: { type: 'LineString', coordinates } })
  openMark(id)
  const across = [
    [105.02, 19.9],
    [105.02, 20.1],
  ] as const
  expect(splitOpenMark(across)).toBe(2)
  const stayed = currentPlan.getState().register.marks.find(mark => mark.id === id)
  expect(stayed?.geometry.coordinates).toEqual([
    [105.02, 20],
    [105.1, 20],
  ])
})
