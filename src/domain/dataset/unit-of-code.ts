/** Which school or commune the code of a unit of the programme means. */
import type { Dataset } from './dataset'
import type { Commune, School } from './records'

export type NamedUnit = { readonly school: School } | { readonly commune: Commune }

/** @param code of a school or a commune. @returns `null`: the data holds neither. */
export function unitOfCode(dataset: Dataset, code: string): NamedUnit | null {
  const school = dataset.records.schools.find(({ schoolCode }) => schoolCode === code)
  if (school) return { school }
  const commune = dataset.records.communes.find(({ communeCode }) => communeCode === code)
  return commune ? { commune } : null
}
