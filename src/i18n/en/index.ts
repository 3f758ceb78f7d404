/** All English texts, one module a room or panel. */
import { app } from './app'
import { commune } from './commune'
import { data } from './data'
import { domain } from './domain'
import { findings } from './findings'
import { layers } from './layers'
import { map } from './map'
import { ranking } from './ranking'
import { search } from './search'
import { steps } from './steps'
import { table } from './table'

export const en = {
  app,
  commune,
  data,
  domain,
  findings,
  layers,
  map,
  ranking,
  search,
  steps,
  table,
} as const
