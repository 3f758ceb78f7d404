/** What hand-overs are held against before they are recorded, and who records them. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { PlanHandover } from '@/domain/plan/device-records'
import type { HandoverBasis, HandoverDraft } from '@/domain/plan/handover-faults'
import { currentDataset } from '@/store/dataset/current-dataset'
import { author } from '@/store/session/author'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/** Before the data is there no round and no unit is known. */
export function handoverBasis(): HandoverBasis {
  const { dataset } = currentDataset.getState()
  return { ...(dataset ? known(dataset) : { rounds: new Set(), units: new Set() }), today: today() }
}

const known = ({ records }: Dataset) => ({
  rounds: new Set(records['device-supply'].map(({ round }) => round)),
  units: new Set([
    ...records.schools.map(({ schoolCode }) => schoolCode),
    ...records.communes.map(({ communeCode }) => communeCode),
  ]),
})

/** Signed by whoever works here, today. */
export const signedHandover = (draft: HandoverDraft): PlanHandover => ({
  ...draft,
  id: freshEntryId(),
  by: author.getState().name,
  on: today(),
})
