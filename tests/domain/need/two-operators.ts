/**
 * One commune (105.0–105.1 E) with two operators, so that any ≠ each ≠ all and 3G ≠ 4G. Villages in the west (30 pupils),
 * the middle (20) and the east (50). 4G: A the western half, B the third quarter. 3G: A the eastern half, B a strip of it.
 */
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Commune } from '@/domain/dataset/records'
import { needTable } from '@/domain/need/need-table'
import { aDataset, box } from '../../builders/dataset'

export function twoOperators(communes: readonly Partial<Commune>[] = [{}]) {
  const dataset = aDataset({
    communes,
    villages: [
      { lon: 105.02, lat: 20.05, pupils: 30 },
      { lon: 105.06, lat: 20.05, pupils: 20 },
      { lon: 105.08, lat: 20.05, pupils: 50 },
    ],
    coverage: [
      { operator: 'A', technology: '4G', polygons: [[box(105, 20, 105.05, 20.1)]] },
      { operator: 'B', technology: '4G', polygons: [[box(105.05, 20, 105.075, 20.1)]] },
      { operator: 'A', technology: '3G', polygons: [[box(105.05, 20, 105.1, 20.1)]] },
      { operator: 'B', technology: '3G', polygons: [[box(105.05, 20, 105.055, 20.1)]] },
    ],
  })
  const coverage = coverageTable(coverageInput(dataset))
  return { dataset, coverage, need: needTable(dataset, coverage, null) }
}
