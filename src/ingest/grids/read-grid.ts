/** A grid of received power → one raster of one operator and technology; the person says whose it is. */
import proj4 from 'proj4'
import { type SignalRaster, TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import { KnownOperators } from '../checks/known-operators'
import { inBox, provinceBox } from '../checks/province-box'
import type { FindingLog } from '../finding-log'
import type { GridContent } from '../formats/grid-content'
import type { ImportAnswers, ImportResult, Question, Reference } from '../import'
import { readChoice } from '../values/read-choice'

export interface GridInput {
  readonly fileName: string
  readonly reference: Reference
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
}

type GridOutcome = Pick<ImportResult, 'resource' | 'rows' | 'records'>

export function readGrid({ system: _, ...grid }: GridContent, input: GridInput): GridOutcome {
  const { fileName, reference, answers, log, questions } = input
  const outcome = (kind: 'taken' | 'waiting' | 'rejected', records: GridOutcome['records']): GridOutcome => ({
    resource: answers.as ?? 'signal-rasters',
    rows: { in: 1, taken: 0, waiting: 0, rejected: 0, notData: 0, [kind]: 1 },
    records,
  })
  if (answers.as !== undefined && answers.as !== 'signal-rasters') {
    log.add('geometry-unsupported', 'error', { value: 'GeoTIFF' }, { expected: answers.as })
    return outcome('rejected', null)
  }
  if (!touchesProvince(grid, reference)) {
    const value = `${grid.originX}; ${grid.originY}`
    log.add('coordinate-out-of-province', 'error', { column: 'geometry', value }, { fate: 'rejected' })
    return outcome('rejected', null)
  }
  const said = (answers.operator ?? '').trim()
  // `any` and `all` are our words for operators taken together: no operator can be called so.
  const operator = /^(any|all)$/i.test(said) ? '' : said
  const technology = readChoice(answers.technology ?? '', 'technologies', TECHNOLOGIES) as Technology | null
  if (operator === '') {
    log.add('operator-missing', 'error', { column: 'operator' }, { count: 1 })
    questions.push({ kind: 'operator' })
  }
  if (technology === null) {
    log.add('technology-missing', 'error', { column: 'technology' }, { count: 1 })
    questions.push({ kind: 'technology' })
  }
  if (operator === '' || technology === null) return outcome('waiting', null)
  const raster: SignalRaster = {
    rasterCode: fileName,
    operator: new KnownOperators(reference.operators ?? []).spelling(operator),
    technology,
    asOf: null,
    ...grid,
  }
  return outcome('taken', [raster])
}

/** Points along each side that are looked at: the sides of a projected grid are no lines of degrees. */
const STEPS = 16

function touchesProvince(grid: Omit<GridContent, 'system'>, { boundaries }: Reference): boolean {
  const box = provinceBox(boundaries)
  const toDegrees = proj4(grid.crs, 'EPSG:4326')
  for (let row = 0; row <= STEPS; row++)
    for (let column = 0; column <= STEPS; column++) {
      const x = grid.originX + (grid.pixelWidth * grid.width * column) / STEPS
      const y = grid.originY + (grid.pixelHeight * grid.height * row) / STEPS
      const [lon, lat] = toDegrees.forward([x, y]) as [number, number]
      if (Number.isFinite(lon) && Number.isFinite(lat) && inBox(lon, lat, box)) return true
    }
  // A grid so great that its points step over the province covers it.
  const middle = toDegrees.inverse([(box.west + box.east) / 2, (box.south + box.north) / 2]) as [
    number,
    number,
  ]
  const column = (middle[0] - grid.originX) / grid.pixelWidth
  const row = (middle[1] - grid.originY) / grid.pixelHeight
  return column >= 0 && column <= grid.width && row >= 0 && row <= grid.height
}
