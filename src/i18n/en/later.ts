/** The English texts of panels that the first picture of the map does not wait for. */
import { commune } from './commune'
import { data } from './data'
import { findings } from './findings'
import { gaps } from './gaps'
import { layers } from './layers'
import { registerFile } from './register-file'
import { table } from './table'

export const later = {
  commune,
  data,
  findings,
  gaps,
  layers,
  registerFile,
  table,
} as const
