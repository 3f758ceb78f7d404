/** What a device costs: the norms of the data, and those that people set over them (A10). */
import type { Dataset } from '../dataset/dataset'
import type { DeviceKind, Norm } from '../dataset/records'
import type { Dong } from '../units'
import type { AllocationSettings } from './allocation'

/** Kinds that equip a person. A SIM card or another thing is no device (A9). */
export const EQUIPPING_KINDS = ['tablet', 'laptop', 'phone'] as const satisfies readonly DeviceKind[]

export const equips = (kind: DeviceKind): boolean => (EQUIPPING_KINDS as readonly DeviceKind[]).includes(kind)

/** Key in `norms` of each kind that has one there. */
const NORM_KEYS: Readonly<Partial<Record<DeviceKind, string>>> = {
  tablet: 'tablet_cost',
  laptop: 'laptop_cost',
  phone: 'phone_cost',
}

/** Đồng a device of the kind, > 0; `null` where neither the settings nor the data have one that can be divided by. */
export function deviceNorms(
  { records }: Pick<Dataset, 'records'>,
  { normsDong }: Pick<AllocationSettings, 'normsDong'>,
): (kind: DeviceKind) => Dong | null {
  const values = new Map(records.norms.map(({ key, value }) => [key, value]))
  return kind => {
    const norm = normsDong[kind] ?? values.get(NORM_KEYS[kind] ?? '') ?? null
    return norm !== null && norm > 0 ? norm : null
  }
}

/** The data's own norm of a kind, with its source; `null` where the data names none. */
export function normRecord({ records }: Pick<Dataset, 'records'>, kind: DeviceKind): Norm | null {
  const key = NORM_KEYS[kind]
  return (key && records.norms.find(norm => norm.key === key)) || null
}
