/** Claimed coverage: polygons with operator and technology, from the features or from the person's answer. */
import { type CoverageArea, TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import { KnownOperators } from '../checks/known-operators'
import { knownSpelling, oneSpelling } from '../checks/one-spelling'
import type { Box } from '../checks/province-box'
import { notReported } from '../values/not-reported'
import { readChoice } from '../values/read-choice'
import { readDate } from '../values/read-date'
import { readText } from '../values/read-field'
import { readNumber } from '../values/read-number'
import { propertyReader } from './properties'
import { readPolygons } from './read-geometry'
import type { ShapesInput, ShapesOutcome } from './shapes-input'
import type { ToDegrees } from './to-degrees'

/** `any` and `all` are our words for operators taken together: no operator can be called so, and the person is asked. */
const ownName = (operator: string) => (/^(any|all)$/i.test(operator) ? '' : operator)

export function readCoverage(input: ShapesInput, degrees: ToDegrees, box: Box): ShapesOutcome {
  const { features, reference, answers, log, questions, progress } = input
  const properties = propertyReader(features)
  const records: CoverageArea[] = []
  let [waiting, rejected] = [0, 0]
  const asked = new Set<'operator' | 'technology'>()
  for (const [at, feature] of features.entries()) {
    if (at % 20 === 0) progress(0.3 + (0.65 * at) / features.length)
    const { row } = feature
    const said = (column: string) => {
      const text = properties.text(feature, column)
      return notReported(text) ? '' : readText(text, row, properties.name(column), log)
    }
    const polygons = readPolygons(feature, degrees, box, log)
    const operator = ownName(said('operator') || (answers.operator ?? ''))
    const technologyText = said('technology') || (answers.technology ?? '')
    const technology =
      technologyText === ''
        ? null
        : (readChoice(technologyText, 'technologies', TECHNOLOGIES) as Technology | null)
    let bad = polygons === null
    if (technologyText !== '' && technology === null) {
      log.add(
        'choice-unknown',
        'error',
        { row, column: properties.name('technology'), value: technologyText },
        { expected: TECHNOLOGIES.join(', ') },
      )
      bad = true
    }
    const rsrpText = said('min_rsrp_dbm')
    const minRsrpDbm = rsrpText === '' ? null : (readNumber(rsrpText, 'en') ?? readNumber(rsrpText, 'vi'))
    if (rsrpText !== '' && minRsrpDbm === null) {
      log.add('number-unreadable', 'error', { row, column: properties.name('min_rsrp_dbm'), value: rsrpText })
      bad = true
    }
    const dateText = said('as_of')
    const asOf = dateText === '' ? null : readDate(dateText)
    if (dateText !== '' && asOf === null) {
      log.add('date-unreadable', 'error', { row, column: properties.name('as_of'), value: dateText })
      bad = true
    }
    if (bad) {
      rejected++
      continue
    }
    if (operator === '') asked.add('operator')
    if (technology === null) asked.add('technology')
    if (operator === '' || technology === null) {
      waiting++
      continue
    }
    records.push({
      operator,
      technology,
      polygons: polygons!,
      minRsrpDbm,
      asOf,
      claimedBy: said('claimed_by') || null,
    })
  }
  for (const kind of ['operator', 'technology'] as const) {
    if (!asked.has(kind)) continue
    log.add(`${kind}-missing`, 'error', { column: kind }, { count: waiting })
    questions.push({ kind })
  }
  /** One spelling in the file, and that in use: a claim under another name would be another operator's. */
  const unified = () => {
    const header = properties.name('operator')
    const known = new KnownOperators(reference.operators ?? [])
    return knownSpelling(oneSpelling(records, header, log), header, text => known.inUse(text), log)
  }
  return {
    rows: { in: features.length, taken: records.length, waiting, rejected, notData: 0 },
    records: records.length > 0 ? unified() : null,
  }
}
