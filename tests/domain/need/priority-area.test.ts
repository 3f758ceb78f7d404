/** The three kinds of place that the announcement names. */
import { expect, test } from 'vitest'
import { criterionValues } from '@/domain/need/criteria'
import { needTable } from '@/domain/need/need-table'
import { aDataset } from '../../builders/dataset'

const FLAG = [true, false, null] as const

test('N9: 1 where one of the three holds, 0 where all three are denied, else unknown; border and poor district say nothing', () => {
  const cases = FLAG.flatMap(mountain =>
    FLAG.flatMap(baiNgang =>
      FLAG.flatMap(coastal =>
        FLAG.map(border => ({ mountain, baiNgang, coastal, border, poorDistrict: border })),
      ),
    ),
  )
  const dataset = aDataset({ communes: cases })
  const values = criterionValues('priority_area', dataset, needTable(dataset, null, null))
  cases.forEach(({ mountain, baiNgang, coastal }, i) => {
    const three = [mountain, baiNgang, coastal]
    const expected = three.some(flag => flag) ? 1 : three.every(flag => flag === false) ? 0 : Number.NaN
    expect(values?.[i], JSON.stringify(cases[i])).toBe(expected)
  })
})
