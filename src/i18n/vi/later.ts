/** The Vietnamese texts of panels that the first picture of the map does not wait for. */
import { commune } from './commune'
import { data } from './data'
import { findings } from './findings'
import { gaps } from './gaps'
import { indexFile } from './index-file'
import { layers } from './layers'
import { registerFile } from './register-file'
import { table } from './table'

export const later = {
  commune,
  data,
  findings,
  gaps,
  indexFile,
  layers,
  registerFile,
  table,
} as const
