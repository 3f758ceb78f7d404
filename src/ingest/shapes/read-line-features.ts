/** Fibre routes and roads: lines with a word or two about each. */
import type { FibreRoute, Road } from '@/domain/dataset/records'
import { oneSpelling } from '../checks/one-spelling'
import type { Box } from '../checks/province-box'
import { foldMarks } from '../fold'
import { CHOICE_SYNONYMS } from '../values/choice-synonyms'
import { notReported } from '../values/not-reported'
import { readText } from '../values/read-field'
import { propertyReader } from './properties'
import { readLines } from './read-geometry'
import type { ShapesInput, ShapesOutcome } from './shapes-input'
import type { ToDegrees } from './to-degrees'

const KINDS = ['trunk', 'access'] as const
const ROUTE_KINDS = CHOICE_SYNONYMS.kind_of_route ?? {}

export function readLineFeatures(
  resource: 'fibre-routes' | 'roads',
  input: ShapesInput,
  degrees: ToDegrees,
  box: Box,
): ShapesOutcome {
  const { features, log, progress } = input
  const properties = propertyReader(features)
  const routes: FibreRoute[] = []
  const roads: Road[] = []
  for (const [at, feature] of features.entries()) {
    if (at % 100 === 0) progress(0.3 + (0.65 * at) / features.length)
    const lines = readLines(feature, degrees, box, log)
    if (!lines) continue
    const said = (column: string) => {
      const text = properties.text(feature, column)
      return notReported(text) ? null : readText(text, feature.row, properties.name(column), log)
    }
    if (resource === 'roads') {
      roads.push({ class: said('class_of_road'), lines })
      continue
    }
    const text = said('kind')
    const folded = foldMarks(text ?? '')
    const kind =
      KINDS.find(one => one === folded) ??
      KINDS.find(one => Object.hasOwn(ROUTE_KINDS, folded) && one === ROUTE_KINDS[folded]) ??
      null
    if (text !== null && kind === null)
      log.add(
        'choice-unknown',
        'warning',
        { row: feature.row, column: properties.name('kind'), value: text },
        { expected: KINDS.join(', '), field: 'kind_of_route' },
      )
    routes.push({ operator: said('operator'), kind, lines })
  }
  const taken = routes.length + roads.length
  const rows = { in: features.length, taken, waiting: 0, rejected: features.length - taken, notData: 0 }
  return {
    rows,
    records:
      taken === 0
        ? null
        : resource === 'roads'
          ? roads
          : oneSpelling(routes, properties.name('operator'), log),
  }
}
