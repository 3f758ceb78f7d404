/** The Vietnamese texts of panels that the first picture of the map does not wait for. */

import { choiceFile } from './choice-file'
import { commune } from './commune'
import { criteria } from './criteria'
import { data } from './data'
import { decision } from './decision'
import { deviceHandover } from './device-handover'
import { devicePublish } from './device-publish'
import { deviceRecords } from './device-records'
import { deviceSupply } from './device-supply'
import { devices } from './devices'
import { findings } from './findings'
import { gaps } from './gaps'
import { indexFile } from './index-file'
import { layers } from './layers'
import { presets } from './presets'
import { registerFile } from './register-file'
import { sureness } from './sureness'
import { table } from './table'
import { weightsHelp } from './weights-help'

export const later = {
  choiceFile,
  commune,
  criteria,
  data,
  decision,
  deviceHandover,
  devicePublish,
  deviceRecords,
  deviceSupply,
  devices,
  findings,
  gaps,
  indexFile,
  layers,
  presets,
  registerFile,
  sureness,
  table,
  weightsHelp,
} as const
