/** What one person is looking at in the devices workspace. Not part of the plan, not undone; carried by the link. */

/** In the order of the work: who needs, what was given, who gets what, what was handed over, what is made public. */
export const DEVICE_PARTS = ['need', 'supply', 'allocation', 'handover', 'publish'] as const
export type DevicePart = (typeof DEVICE_PARTS)[number]

/** Which of the two the map shows: need as it stands, or what is left of it after the allocation. */
export const DEVICE_STAGES = ['before', 'after'] as const
export type DeviceStage = (typeof DEVICE_STAGES)[number]

/** What the map shows of every commune. */
export const DEVICE_THEMES = ['lacking-share', 'lacking', 'allocated', 'both'] as const
export type DeviceTheme = (typeof DEVICE_THEMES)[number]

export interface DevicesView {
  readonly part: DevicePart
  /** School or commune code of the unit that is looked at; `null`: none. */
  readonly unit: string | null
  readonly stage: DeviceStage
  readonly theme: DeviceTheme
}

export const FIRST_DEVICES_VIEW: DevicesView = {
  part: 'need',
  unit: null,
  stage: 'before',
  theme: 'lacking-share',
}
