/** The Vietnamese texts that the page begins with, one module a room or panel. */
import { app } from './app'
import { domain } from './domain'
import { map } from './map'
import { planFile } from './plan-file'
import { ranking } from './ranking'
import { search } from './search'
import { steps } from './steps'

export const first = {
  app,
  domain,
  map,
  planFile,
  ranking,
  search,
  steps,
} as const
