/** A criterion that is a column of the data says its value as the sentence above the bars does. */
import '@/i18n/later-texts'
import { expect, test } from 'vitest'
import { needTable } from '@/domain/need/need-table'
import { formatIn } from '@/i18n/format'
import { textIn } from '@/i18n/text'
import { reasonOf } from '@/panels/commune/reason'
import { aDataset } from '../../builders/dataset'

const said = (id: string) => {
  const dataset = aDataset({ communes: [{ households: 1_000, poorHouseholds: 90, mountain: true }] })
  const table = needTable(dataset, null, null)
  const text = { t: textIn('vi'), format: formatIn('vi') }
  return reasonOf(id, { dataset, table, at: 0, ...text, nameOf: name => name })
}

test('a share is percent, a flag yes or no, a count has its unit', () => {
  expect(said('poor_share')).toBe('poor_share: 9\u00a0%')
  expect(said('mountain')).toBe('mountain: có')
  expect(said('households')).toBe('households: 1.000 hộ')
})
