/** Every figure that communes can be ranked by names what it was worked out from. */
import { expect, test } from 'vitest'
import { readPackage } from '@/cli/read-package'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import { criteriaCatalogue } from '@/domain/need/catalogue'
import { criterionValues } from '@/domain/need/criteria'
import { criterionResources } from '@/domain/need/criterion-resources'
import { needTable } from '@/domain/need/need-table'

test('a figure that changes when a resource is taken away names that resource', async () => {
  const { dataset } = await readPackage('data')
  const worked = (data: Dataset) => needTable(data, coverageTable(coverageInput(data)), null)
  const whole = worked(dataset)
  const ids = criteriaCatalogue(dataset, whole).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(50)
  const emptied: readonly ResourceName[] = ['villages', 'schools', 'sites', 'mobile-coverage', 'covid-levels']
  for (const name of emptied) {
    const less = { ...dataset, records: { ...dataset.records, [name]: [] } }
    const need = worked(less)
    for (const id of ids) {
      const before = criterionValues(id, dataset, whole)
      const after = criterionValues(id, less, need)
      const same = after !== null && before?.every((value, i) => Object.is(value, after[i]))
      if (!same) expect(criterionResources(id), `${id} without ${name}`).toContain(name)
    }
  }
})
