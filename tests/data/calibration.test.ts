import { describe, expect, test } from 'vitest'
import { type Claim, claims, covers, type Row, rowsOf } from './bundle'

const communes = rowsOf('communes.csv')
const villages = rowsOf('villages.csv')
const schools = rowsOf('schools.csv')
const levels = rowsOf('covid-levels.csv')
const modes = rowsOf('teaching-modes.csv')
const need = rowsOf('device-need.csv')

const byCode = new Map(communes.map(row => [row.commune_code!, row]))
const isMountain = (row: Row) => byCode.get(row.commune_code!)!.mountain === '1'
const districtOf = (row: Row) => byCode.get(row.commune_code!)!.district_code!
/** The villages inside each claim, worked out once. */
const heardBy = new Map(
  claims().map(claim => [
    claim,
    new Set(villages.filter(row => covers(claim.geometry.coordinates, Number(row.lon), Number(row.lat)))),
  ]),
)
const coveredBy = (rows: readonly Row[], wanted: (claim: Claim) => boolean): Row[] => {
  const chosen = [...heardBy.keys()].filter(wanted)
  return rows.filter(row => chosen.some(claim => heardBy.get(claim)!.has(row)))
}

describe('calibration', () => {
  const mountain = villages.filter(isMountain)
  const hardest = ['384', '385', '386', '387']

  test('about 118 of 1,850 mountain villages have no signal, most of them in the four hardest districts', () => {
    expect(mountain).toHaveLength(1850)
    const heard = new Set(coveredBy(mountain, () => true))
    const silent = mountain.filter(row => !heard.has(row))
    expect(silent.length).toBeGreaterThanOrEqual(100)
    expect(silent.length).toBeLessThanOrEqual(140)
    const inHardest = silent.filter(row => hardest.includes(districtOf(row)))
    expect(inHardest.length / silent.length).toBeGreaterThan(0.6)
    for (const district of hardest) {
      expect(silent.filter(row => districtOf(row) === district).length, district).toBeGreaterThanOrEqual(8)
    }
  })

  test('the delta is covered almost wholly', () => {
    const delta = villages.filter(row => !isMountain(row))
    expect(coveredBy(delta, () => true).length / delta.length).toBeGreaterThan(0.995)
    expect(coveredBy(delta, c => c.properties.technology === '4G').length / delta.length).toBeGreaterThan(
      0.98,
    )
  })

  test('each operator reaches fewer mountain villages with 4G than with 3G, and Viettel most of the three', () => {
    const reached = (operator: string, technology: string) =>
      coveredBy(mountain, ({ properties: p }) => p.operator === operator && p.technology === technology)
        .length
    for (const operator of ['Viettel', 'VinaPhone', 'MobiFone']) {
      expect(reached(operator, '4G')).toBeLessThan(reached(operator, '3G'))
    }
    expect(reached('Viettel', '4G')).toBeGreaterThan(reached('VinaPhone', '4G'))
    expect(reached('VinaPhone', '4G')).toBeGreaterThan(reached('MobiFone', '4G'))
  })

  test('fibre at schools falls from the delta to the mountains to the hardest districts', () => {
    const share = (rows: readonly Row[]) =>
      rows.filter(row => row.fibre === 'yes').length / rows.filter(row => row.fibre !== '').length
    const hard = schools.filter(row => hardest.includes(districtOf(row)))
    const middle = schools.filter(row => isMountain(row) && !hard.includes(row))
    const plain = schools.filter(row => !isMountain(row))
    expect(share(plain)).toBeGreaterThan(0.94)
    expect(share(middle)).toBeLessThan(share(plain) - 0.1)
    expect(share(hard)).toBeLessThan(share(middle) - 0.1)
  })

  test('25 to 60 communes stand at level 3 or 4 at the last date, most of them teaching online', () => {
    const last = levels.filter(row => row.effective_from === '2021-11-22' && Number(row.level) >= 3)
    expect(last.length).toBeGreaterThanOrEqual(25)
    expect(last.length).toBeLessThanOrEqual(60)
    const online = new Set(
      modes
        .filter(row => row.effective_from === '2021-11-22' && row.mode === 'online')
        .map(row => row.commune_code),
    )
    expect(last.filter(row => online.has(row.commune_code)).length / last.length).toBeGreaterThan(0.7)
  })

  test('some communes were not assessed and some units did not report: absence is in the data', () => {
    expect(levels.length).toBeLessThan(3 * 559)
    const units = schools.filter(row => row.level !== 'MN').length
    const reported = new Set(need.map(row => row.unit_code)).size
    expect(reported).toBeLessThan(units)
    expect(reported / units).toBeGreaterThan(0.9)
    expect(need.some(row => row.already_supported === '')).toBe(true)
  })
})
