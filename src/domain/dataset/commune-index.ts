/** Where each commune stands in the dataset's order: the order of every result array. Built once a dataset. */
import type { CommuneCode } from '../units'
import type { Dataset } from './dataset'

const known = new WeakMap<Dataset, ReadonlyMap<CommuneCode, number>>()

export function communeIndex(dataset: Dataset): ReadonlyMap<CommuneCode, number> {
  let index = known.get(dataset)
  if (!index) {
    index = new Map(dataset.records.communes.map((commune, at) => [commune.communeCode, at]))
    known.set(dataset, index)
  }
  return index
}
