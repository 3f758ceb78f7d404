/**
 * The ranking of the data that ships, one criterion at a time, against figures taken straight from the CSV files by
 * rules N2–N5: no reading, no need table and no ranking of the product.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run as rank } from '@/cli/rank'
import { call, rowsOf } from './call'

const table = (name: string) => rowsOf(readFileSync(`data/${name}.csv`, 'utf8'))
const communes = table('communes')
const schools = table('schools')
type Figures = Record<string, number | null>
const eachCommune = (figure: (code: string, row: Record<string, string>) => number | null): Figures =>
  Object.fromEntries(communes.map(row => [row.commune_code, figure(row.commune_code, row)]))

function fibreGap(): Figures {
  const counted: Record<string, { yes: number; no: number }> = {}
  for (const { commune_code, fibre, pupils } of schools) {
    if ((fibre !== 'yes' && fibre !== 'no') || pupils === '') continue
    counted[commune_code] ??= { yes: 0, no: 0 }
    counted[commune_code][fibre] += Number(pupils)
  }
  return eachCommune(code => {
    const { yes, no } = counted[code] ?? { yes: 0, no: 0 }
    return yes + no === 0 ? null : no / (yes + no)
  })
}

/** Only where schools alone reported and got: nothing then depends on who speaks for whom. */
function deviceGap(): Figures {
  const classes = ['poor', 'near-poor', 'covid-bereaved']
  const communeOf = Object.fromEntries(schools.map(row => [row.school_code, row.commune_code]))
  const left: Record<string, Record<string, number>> = {}
  const needs = table('device-need').filter(
    row => classes.includes(row.class) && row.unit_of_count === 'pupil' && row.without_device !== '',
  )
  const handovers = table('handovers')
  for (const { unit_code } of [...needs, ...handovers]) expect(communeOf[unit_code], unit_code).toBeDefined()
  for (const row of needs) {
    const got = handovers
      .filter(one => one.unit_code === row.unit_code && one.class === row.class)
      .reduce((sum, one) => sum + Number(one.quantity), 0)
    const code = communeOf[row.unit_code]
    left[code] ??= {}
    left[code][`${row.unit_code} ${row.class}`] = Math.max(
      0,
      Number(row.without_device) - Number(row.already_supported) - got,
    )
  }
  return eachCommune((code, { pupils }) => {
    if (!left[code]) return null
    expect(Number(pupils), code).toBeGreaterThan(0)
    return Math.min(1, Object.values(left[code]).reduce((a, b) => a + b, 0) / Number(pupils))
  })
}

function alertOn(day: string): Figures {
  const last = (name: string) => {
    const rows = table(name).filter(row => row.effective_from <= day)
    rows.sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1))
    return Object.fromEntries(
      rows.map(row => [row.commune_code, row.effective_until && row.effective_until < day ? undefined : row]),
    )
  }
  const levels = last('covid-levels')
  const modes = last('teaching-modes')
  return eachCommune(code => {
    const level = levels[code]?.level
    const mode = modes[code]?.mode
    if (level === '1' || level === '2' || (mode && mode !== 'online')) return 0
    return level && mode ? 1 : null
  })
}

const geography = () =>
  eachCommune((_, row) => {
    const flags = ['mountain', 'coastal', 'bai_ngang', 'border', 'poor_district'].map(name => row[name])
    const said = flags.filter(flag => flag !== '')
    return said.length === 0 ? null : said.filter(flag => flag === '1').length / said.length
  })

async function compare(criterion: string, figures: Figures, ...args: string[]) {
  const { code, rows } = await call(
    rank,
    'data',
    '--csv',
    '--scale',
    'fixed',
    '--weights',
    `${criterion}=1`,
    ...args,
  )
  expect(code).toBe(0)
  const known = Object.values(figures).filter(value => value !== null)
  const read = rows()
  expect(read).toHaveLength(known.length)
  for (const row of read) {
    const figure = figures[row.commune_code]
    expect(Number(row.score), row.commune_code).toBeCloseTo(figure ?? Number.NaN, 9)
    const before = known.filter(value => value > (figure ?? 0) + 1e-12).length
    expect(Number(row.rank), row.commune_code).toBe(before + 1)
  }
  // A criterion that is the same everywhere would prove nothing.
  expect(new Set(known).size).toBeGreaterThan(1)
}

describe('the data that ships, ranked by one criterion', () => {
  test('N2 fibre gap', () => compare('fibre_gap', fibreGap()))
  test('N3 device gap', () => compare('device_gap', deviceGap()))
  test('N5 geography', () => compare('geography', geography()))
  test.each(['2021-11-03', '2021-11-22'])('N4 alert on %s', day =>
    compare('alert', alertOn(day), '--date', day),
  )
})
