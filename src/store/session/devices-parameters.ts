/** The devices workspace in a link: `part=handover`, `unit=14845-TH1`, `map=after`, `figure=both`. */
import {
  DEVICE_PARTS,
  DEVICE_STAGES,
  DEVICE_THEMES,
  type DevicesView,
  FIRST_DEVICES_VIEW,
} from './devices-view'
import { decodePiece, encodePiece, type Parameters } from './link-pieces'

const CODE = /^[\w.-]{1,32}$/

/** `null`: as in a new installation. */
export function devicesParameters({ part, unit, stage, theme }: DevicesView): [string, string | null][] {
  return [
    ['part', part === FIRST_DEVICES_VIEW.part ? null : part],
    ['unit', unit === null ? null : encodePiece(unit)],
    ['map', stage === FIRST_DEVICES_VIEW.stage ? null : stage],
    ['figure', theme === FIRST_DEVICES_VIEW.theme ? null : theme],
  ]
}

export function devicesStated(parameters: Parameters, base: DevicesView): DevicesView {
  const unit = decodePiece(parameters.get('unit') ?? '')
  return {
    part: DEVICE_PARTS.find(known => known === parameters.get('part')) ?? base.part,
    unit: unit && CODE.test(unit) ? unit : base.unit,
    stage: DEVICE_STAGES.find(known => known === parameters.get('map')) ?? base.stage,
    theme: DEVICE_THEMES.find(known => known === parameters.get('figure')) ?? base.theme,
  }
}
