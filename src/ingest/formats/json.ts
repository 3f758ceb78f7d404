/** JSON that is neither GeoJSON nor TopoJSON: the norms. */
import type { Format } from './format'

export const json: Format = {
  name: 'json',
  extensions: ['json'],
  sniff: source => typeof source.json() === 'object' && source.json() !== null,
  read: source => ({ kind: 'json', value: source.json() }),
}
