/**
 * The allocation told by communes, and what of it the map of the devices workspace shows just now. Worked out with every
 * answer; gone with it.
 */
import { createStore } from 'zustand/vanilla'
import type { CommuneDevices } from '@/domain/allocation/commune-devices'
import type { UsableTogether } from '@/domain/allocation/facts'
import type { UsableTotal } from '@/domain/allocation/usable-together'
import type { CountUnit } from '@/domain/dataset/records'
import type { Indicator } from '@/domain/need/indicators'
import type { DeviceStage, DeviceTheme } from '../session/devices-view'
import type { AllocationAnswer } from './allocation'

export interface DeviceFigures {
  /** What they were worked out from. */
  readonly answer: AllocationAnswer
  /** By commune in the dataset's order, all three. */
  readonly communes: readonly CommuneDevices[]
  readonly before: readonly UsableTogether[]
  readonly after: readonly UsableTogether[]
  /** The province's pupils together. */
  readonly total: Readonly<Record<DeviceStage, UsableTotal>>
}

/** By commune in the dataset's order; NaN = not known. */
export type StageValues = Readonly<Record<DeviceStage, Float64Array>>

/** A theme of the map in place of the plan's. */
export interface ShownDevices {
  readonly theme: DeviceTheme
  readonly stage: DeviceStage
  readonly indicator: Indicator
  readonly countUnit: CountUnit
  /** Every theme's figures, for what is said beside the pointer. */
  readonly values: Readonly<Record<DeviceTheme, StageValues>>
}

export interface DeviceResults {
  /** `null`: there is no answer. */
  readonly figures: DeviceFigures | null
  /** `null`: there is no answer, or another workspace is open. */
  readonly shown: ShownDevices | null
}

export const deviceResults = createStore<DeviceResults>(() => ({ figures: null, shown: null }))
