/** `rank DIR`: the priority of communes, by the same code as the page. */
import { parseArgs } from 'node:util'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import { criterionValues, NEED_CRITERIA } from '@/domain/need/criteria'
import { needTable } from '@/domain/need/need-table'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { type CriterionSetting, criterionSetting, FIRST_PLAN } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { MissingRule, Normalisation, Ranking } from '@/domain/ranking/ranking'
import { csvText } from '@/export/csv'
import { rankingRows } from '@/export/ranking-csv'
import { formatIn } from '@/i18n/format'
import type { Command, Io } from './command'
import { openPackage } from './open-package'

const MISSING_RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']
const SCALES: Readonly<Record<string, Normalisation>> = { 'in-view': 'min-max', fixed: 'target' }

/** Far above any use; sums of weights up to it stay exact enough to divide by. */
const MAX_WEIGHT = 1_000_000

const LABELS = {
  rank: 'rank',
  communeCode: 'commune_code',
  communeName: 'commune_name',
  districtName: 'district_name',
  score: 'score',
  part: (id: string) => `part_${id}`,
  missing: 'missing',
  value: (id: string) => `value_${id}`,
  criterion: (id: string) => id,
}

export const run: Command = async (args, io) => {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const { dir, top, weights, missingRule, normalisation, date, form } = asked

  const opened = await openPackage(dir, io)
  if (!opened) return 2
  const { dataset } = opened
  const coverage = coverageTable(coverageInput(dataset))
  const need = needTable(dataset, coverage, date)
  const unknown = weights?.find(({ id }) => criterionValues(id, dataset, need) === null)
  if (unknown)
    return wrongUse(
      io,
      `--weights: no criterion or numeric column "${unknown.id}"; known: ${NEED_CRITERIA.join(', ')}`,
    )

  const plan = {
    ...FIRST_PLAN,
    criteria: weights ?? FIRST_PLAN.criteria,
    missingRule,
    normalisation,
    minimumKnownShare: 0,
  }
  const everyone = new Uint8Array(dataset.records.communes.length).fill(1)
  const ranking = rankCommunes(rankingQuestion(plan, dataset, need, everyone))
  const valuesOf = (id: string) => criterionValues(id, dataset, need)
  const rows = rankingRows(dataset, ranking, { labels: LABELS, scale: 1, valuesOf, top })
  if (form === 'csv') io.out(csvText(rows, { bom: false }))
  else if (form === 'json') io.out(`${JSON.stringify(asObjects(rows), null, 2)}\n`)
  else io.out(asText(dataset, ranking, top))
  if (ranking.unranked.length > 0)
    io.err(
      `${ranking.unranked.length} communes have no value for any weighted criterion and are not ranked\n`,
    )
  return opened.exitCode
}

interface Asked {
  readonly dir: string
  readonly top: number | undefined
  readonly weights: CriterionSetting[] | null
  readonly missingRule: MissingRule
  readonly normalisation: Normalisation
  readonly date: string | null
  readonly form: 'text' | 'csv' | 'json'
}

/** What was asked, or the sentence that says what is wrong with it. */
function readArguments(args: readonly string[]): Asked | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { values, positionals } = parsed
  const [dir] = positionals
  if (positionals.length !== 1) return 'rank takes one DIR'
  const top = values.top === undefined ? undefined : Number(values.top)
  if (top !== undefined && !(Number.isInteger(top) && top > 0)) return '--top takes a whole number above 0'
  const missingRule = (values.missing ?? FIRST_PLAN.missingRule) as MissingRule
  if (!MISSING_RULES.includes(missingRule)) return `--missing takes one of ${MISSING_RULES.join(', ')}`
  const normalisation = values.scale === undefined ? FIRST_PLAN.normalisation : SCALES[values.scale]
  if (!normalisation) return `--scale takes one of ${Object.keys(SCALES).join(', ')}`
  if (values.date !== undefined && !isCalendarDate(values.date))
    return `--date ${values.date}: takes a day of the calendar, YYYY-MM-DD`
  if (values.csv && values.json) return '--csv or --json, not both'
  const weights = values.weights === undefined ? null : readWeights(values.weights)
  if (typeof weights === 'string') return weights
  const form = values.csv ? 'csv' : values.json ? 'json' : 'text'
  return { dir, top, weights, missingRule, normalisation, date: values.date ?? null, form }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      top: { type: 'string' },
      weights: { type: 'string' },
      missing: { type: 'string' },
      scale: { type: 'string' },
      date: { type: 'string' },
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })

/** `mobile_gap=0.4,fibre_gap=0.2`: only their ratios matter; a criterion that is not named has no weight. */
function readWeights(text: string): CriterionSetting[] | string {
  const read: CriterionSetting[] = []
  for (const pair of text.split(',')) {
    const [id, value, ...more] = pair.split('=').map(piece => piece.trim())
    const weight = value === '' || value === undefined ? Number.NaN : Number(value)
    if (!id || more.length > 0 || !(weight >= 0 && Number.isFinite(weight)))
      return `--weights: "${pair}" is not NAME=NUMBER`
    if (weight > MAX_WEIGHT) return `--weights: "${pair}" is above ${MAX_WEIGHT}`
    if (read.some(criterion => criterion.id === id)) return `--weights: "${id}" is named twice`
    read.push(criterionSetting(id, weight))
  }
  if (read.every(criterion => criterion.weight === 0)) return '--weights: at least one weight must be above 0'
  return read
}

function wrongUse(io: Io, why: string): number {
  io.err(`${why}\n`)
  return 2
}

function asObjects(rows: ReturnType<typeof rankingRows>): Record<string, unknown>[] {
  const [header, ...body] = rows
  return body.map(row => Object.fromEntries(row.map((cell, at) => [String(header[at]), cell])))
}

function asText(dataset: Dataset, ranking: Ranking, top: number | undefined): string {
  const format = formatIn('en')
  const lines = Array.from(ranking.order.slice(0, top ?? ranking.order.length), i => {
    const { communeCode, communeName, districtName } = dataset.records.communes[i]
    return `${String(ranking.rank[i]).padStart(4)}  ${format.points(ranking.score[i]).padStart(5)}  ${communeCode}  ${communeName}, ${districtName}`
  })
  return `${lines.join('\n')}\n`
}
