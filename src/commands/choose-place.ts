import type { CommuneCode } from '@/domain/units'
import { session } from '@/store/session/session'
import { selectCommune } from './select-commune'

export interface ChosenPlace {
  readonly communeCode: CommuneCode
  /** `null`: the commune itself. */
  readonly schoolCode: string | null
}

/** Goes to a place that was searched for: to its commune, and in the devices workspace to a school's unit of the programme. */
export function choosePlace({ communeCode, schoolCode }: ChosenPlace): void {
  selectCommune(communeCode, { fly: true })
  if (schoolCode !== null && session.getState().workspace === 'devices')
    session.setState(({ devices }) => ({ devices: { ...devices, part: 'allocation', unit: schoolCode } }))
}
