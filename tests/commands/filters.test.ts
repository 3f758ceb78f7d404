import { beforeAll, beforeEach, expect, test } from 'vitest'
import { handIn } from '@/commands/ports'
import { resetPlan } from '@/commands/reset-plan'
import { setFilters } from '@/commands/set-filters'
import { NO_FILTERS } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { livePlan } from '@/store/document/live-plan'
import { aDataset } from '../builders/dataset'

const moves: (readonly string[] | 'all')[] = []
const dataset = aDataset({ communes: 6 })
const { communes } = dataset.records
const districts = [...new Set(communes.map(each => each.districtCode))]
const of = (district: string) =>
  communes.filter(each => each.districtCode === district).map(each => each.communeCode)

beforeAll(() => livePlan.open([]))
beforeEach(() => {
  currentDataset.setState({ dataset })
  resetPlan()
  moves.length = 0
  handIn({
    map: {
      flyTo: () => {},
      flyToPlace: () => {},
      showAll: () => void moves.push('all'),
      showCommunes: codes => void moves.push(codes),
    },
  })
})

test('the map goes to the communes of the districts chosen, and back when they are cleared', () => {
  setFilters({ districts: [districts[1]] })
  expect(moves).toEqual([of(districts[1])])
  setFilters({ districts: [districts[1], districts[0]] })
  expect(moves.at(-1)).toEqual([...of(districts[0]), ...of(districts[1])])
  setFilters(NO_FILTERS)
  expect(moves).toHaveLength(3)
  expect(moves.at(-1)).toBe('all')
})

test('other conditions, and the same districts once more, leave the map where it is', () => {
  setFilters({ alertOnly: true, flags: ['mountain'] })
  setFilters({ alertOnly: false })
  expect(moves).toEqual([])
  setFilters({ districts: [districts[0]] })
  expect(setFilters({ districts: [districts[0]] })).toBe(false)
  setFilters({ onlineOnly: true })
  expect(moves).toHaveLength(1)
})
