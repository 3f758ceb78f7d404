import { expect, test } from 'vitest'
import { needTable } from '@/domain/need/need-table'
import { criterionSetting, FIRST_PLAN } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { aDataset } from '../../builders/dataset'

const dataset = aDataset({
  communes: [
    { districtCode: '390' },
    { districtCode: '380', extra: { bridges: 4 } },
    { districtCode: '390' },
  ],
})
const need = needTable(dataset, null, null)

test('a criterion whose column is gone is left out and the others keep their weights', () => {
  const criteria = [
    criterionSetting('vanished', 50),
    criterionSetting('bridges', 20, 'lower-first'),
    criterionSetting('geography', 10),
  ]
  const question = rankingQuestion({ ...FIRST_PLAN, criteria }, dataset, need, Uint8Array.from([1, 0, 1]))
  expect(
    question.criteria.map(({ id, weight, direction, bounds }) => [id, weight, direction, bounds]),
  ).toEqual([
    ['bridges', 20, 'lower-first', null],
    ['geography', 10, 'higher-first', [0, 1]],
  ])
  expect([...question.criteria[0].values]).toEqual([Number.NaN, 4, Number.NaN])
  expect([...question.inView]).toEqual([1, 0, 1])
})

test('communes of one district share its index, others do not', () => {
  const { districtOf } = rankingQuestion(FIRST_PLAN, dataset, need, new Uint8Array(3))
  expect(districtOf[0]).toBe(districtOf[2])
  expect(districtOf[0]).not.toBe(districtOf[1])
})
