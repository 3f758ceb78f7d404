import { describe, expect, test } from 'vitest'
import { buildIllustrative } from '../../data/recipes/illustrative'
import { bundled, rowsOf, sumBy } from './bundle'

const communes = rowsOf('communes.csv')
const villages = rowsOf('villages.csv')
const schools = rowsOf('schools.csv')
const sites = rowsOf('sites.csv')
const nodes = rowsOf('fibre-nodes.csv')
const levels = rowsOf('covid-levels.csv')
const modes = rowsOf('teaching-modes.csv')
const need = rowsOf('device-need.csv')
const supply = rowsOf('device-supply.csv')
const handovers = rowsOf('handovers.csv')

const byCode = new Map(communes.map(row => [row.commune_code!, row]))
const districtOf = (row: Record<string, string>) => byCode.get(row.commune_code!)!.district_code!
describe('the recipe', () => {
  test('gives the shipped files byte for byte', () => {
    const files = buildIllustrative({
      communesCsv: bundled('raw/communes-2021.csv'),
      boundariesTopojson: bundled('boundaries.topojson'),
    })
    for (const [name, contents] of Object.entries(files)) {
      expect(contents === bundled(name), `${name} differs from what its recipe writes`).toBe(true)
    }
    expect(Object.keys(files)).toHaveLength(13)
  }, 120_000)

  test('another seed gives other villages and the same communes', () => {
    const other = buildIllustrative({
      communesCsv: bundled('raw/communes-2021.csv'),
      boundariesTopojson: bundled('boundaries.topojson'),
      seed: 7,
    })
    const facts = (csv: string) => csv.split('\n').map(line => line.split(',').slice(0, 7).join())
    expect(facts(other['communes.csv']!)).toEqual(facts(bundled('communes.csv')))
    expect(other['villages.csv']).not.toBe(bundled('villages.csv'))
  }, 120_000)
})

describe('keys and codes', () => {
  test.each([
    [communes, ['commune_code']],
    [villages, ['village_code']],
    [schools, ['school_code']],
    [sites, ['site_code']],
    [nodes, ['node_code']],
    [levels, ['commune_code', 'effective_from']],
    [modes, ['commune_code', 'effective_from']],
    [need, ['unit_code', 'class', 'unit_of_count']],
    [supply, ['round', 'donor', 'channel', 'kind', 'school_code']],
    [handovers, ['round', 'unit_code', 'class', 'handed_over_at']],
  ])('no key stands twice (%#)', (rows, key) => {
    expect(new Set(rows.map(row => key.map(column => row[column]).join('|'))).size).toBe(rows.length)
  })

  test('every commune code is one of the 559 and every unit is a school', () => {
    expect(communes).toHaveLength(559)
    for (const row of [villages, schools, nodes, levels, modes].flat()) {
      expect(byCode.has(row.commune_code!), row.commune_code).toBe(true)
    }
    const codes = new Set(schools.map(row => row.school_code))
    for (const row of [...need, ...handovers]) expect(codes.has(row.unit_code), row.unit_code).toBe(true)
    for (const row of supply) {
      expect(row.channel === 'school-goods' ? codes.has(row.school_code) : row.school_code === '').toBe(true)
    }
    const rounds = new Set(supply.map(row => row.round))
    for (const row of handovers) expect(rounds.has(row.round)).toBe(true)
  })

  test('a school answers to its own district, or to Sở where it is an upper secondary unit', () => {
    for (const row of schools) {
      const upper = ['THPT', 'GDTX', 'DTNT'].includes(row.level!)
      expect(row.managing_unit, row.school_name).toBe(upper ? 'so' : districtOf(row))
    }
  })

  test('all names are in NFC and no two villages of a commune share one', () => {
    const seen = new Set<string>()
    for (const row of [...villages, ...schools, ...communes]) {
      const name = row.village_name ?? row.school_name ?? row.commune_name!
      expect(name).toBe(name.normalize('NFC'))
    }
    for (const row of villages) seen.add(`${row.commune_code}/${row.village_name}`)
    expect(seen.size).toBe(villages.length)
  })
})

describe('sums', () => {
  test.each(['households', 'population', 'pupils'])("a commune's villages add up to its %s", column => {
    const sums = sumBy(villages, 'commune_code', column)
    for (const row of communes)
      expect(sums.get(row.commune_code!), row.commune_name).toBe(Number(row[column]))
  })

  test("a district's pupils are those of its schools above preschool", () => {
    const taught = new Map<string, number>()
    for (const row of schools) {
      if (row.level !== 'MN')
        taught.set(districtOf(row), (taught.get(districtOf(row)) ?? 0) + Number(row.pupils))
    }
    expect(taught).toEqual(
      new Map([...sumBy(communes, 'district_code', 'pupils')].sort(([a], [b]) => (a < b ? -1 : 1))),
    )
  })

  test('grades 1–9 sit in their own commune: its TH, THCS and LC never hold more than its pupils', () => {
    const basic = sumBy(
      schools.filter(row => ['TH', 'THCS', 'LC'].includes(row.level!)),
      'commune_code',
      'pupils',
    )
    for (const row of communes) {
      const share = basic.get(row.commune_code!)! / Number(row.pupils)
      expect(share, row.commune_name).toBeGreaterThan(0.65)
      expect(share, row.commune_name).toBeLessThan(0.9)
    }
  })

  test('poor and near-poor households are together fewer than households', () => {
    for (const row of communes) {
      expect(Number(row.poor_households) + Number(row.near_poor_households)).toBeLessThan(
        Number(row.households),
      )
    }
  })

  test('no unit is handed more of a class than it lacked and had not been given', () => {
    const lacking = new Map(
      need.map(row => [
        `${row.unit_code}/${row.class}`,
        Number(row.without_device) - Number(row.already_supported),
      ]),
    )
    const given = new Map<string, number>()
    for (const row of handovers) {
      const key = `${row.unit_code}/${row.class}`
      given.set(key, (given.get(key) ?? 0) + Number(row.quantity))
    }
    for (const [key, quantity] of given) expect(quantity, key).toBeLessThanOrEqual(lacking.get(key) ?? -1)
  })

  test("a round's hand-overs are the devices of its rows that carry a hand-over date", () => {
    const devices = supply.filter(
      row => row.handed_over_at !== '' && row.kind !== 'sim' && row.kind !== 'other',
    )
    expect(sumBy(handovers, 'round', 'quantity')).toEqual(sumBy(devices, 'round', 'quantity'))
  })

  test('goods brought to a school are handed over at that school', () => {
    for (const row of supply) {
      if (row.channel !== 'school-goods' || row.kind === 'sim' || row.handed_over_at === '') continue
      const there = handovers.filter(h => h.round === row.round && h.unit_code === row.school_code)
      expect(there.length, row.donor).toBeGreaterThan(0)
    }
  })

  test('a unit never counts more pupils without a device than it has pupils', () => {
    const without = sumBy(need, 'unit_code', 'without_device')
    for (const row of schools) {
      expect(without.get(row.school_code!) ?? 0, row.school_name).toBeLessThanOrEqual(Number(row.pupils))
    }
  })
})

describe('dates', () => {
  test('the stages of a gift come in order', () => {
    const stages = ['pledged_at', 'money_received_at', 'procured_at', 'received_at', 'handed_over_at']
    for (const row of supply) {
      const dates = stages.map(stage => row[stage]!).filter(date => date !== '')
      expect(dates).toEqual([...dates].sort())
      expect(dates.at(-1)! <= '2021-11-22').toBe(true)
    }
  })

  test('an alert level holds until the day before the next, and the last one is open', () => {
    const dates = [...new Set(levels.map(row => row.effective_from!))].sort()
    expect(dates).toHaveLength(3)
    for (const row of levels) {
      const next = dates[dates.indexOf(row.effective_from!) + 1]
      const day = next ? new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10) : ''
      expect(row.effective_until).toBe(day)
      expect(row.document_no).toContain('minh họa')
      expect(row.method).toBe('4800')
    }
  })
})
