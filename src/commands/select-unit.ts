import { unitOfCode } from '@/domain/dataset/unit-of-code'
import { currentDataset } from '@/store/dataset/current-dataset'
import { session } from '@/store/session/session'

/** Looks at one school or commune of the programme, and with it at its commune on the map; `null`: at none. */
export function selectUnit(unit: string | null): void {
  const { dataset } = currentDataset.getState()
  const found = unit !== null && dataset ? unitOfCode(dataset, unit) : null
  const commune = found && ('school' in found ? found.school.communeCode : found.commune.communeCode)
  session.setState(({ devices, selected }) => ({
    devices: { ...devices, unit },
    selected: commune ?? selected,
  }))
}
