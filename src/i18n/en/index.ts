/** All English texts, one module a room. */
import { app } from './app'
import { data } from './data'
import { domain } from './domain'
import { findings } from './findings'
import { map } from './map'
import { ranking } from './ranking'
import { steps } from './steps'

export const en = { app, data, domain, findings, map, ranking, steps } as const
