/** The allocation from a terminal, on the data that ships: held against the files themselves and the order of `rank`. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run as allocate } from '@/cli/allocate'
import { run as rank } from '@/cli/rank'
import { call, rowsOf } from './call'

interface Unit {
  readonly unitCode: string
  readonly class: string
  readonly need: number | null
  readonly allocated: number
  readonly from: readonly { readonly round: string; readonly quantity: number }[]
  readonly reason: string
  readonly reasonCode: string
}

const RULES = ['strict', 'proportional', 'equal']
const CLASSES = ['poor', 'near-poor', 'covid-bereaved', 'other-hardship']
/** Answers that were given: the package is read once for each question. */
const answers = new Map<string, ReturnType<typeof askAnew>>()
const ask = (...args: string[]) => {
  const known = answers.get(args.join(' ')) ?? askAnew(args)
  answers.set(args.join(' '), known)
  return known
}
const askAnew = async (args: readonly string[]) => {
  const said = await call(allocate, 'data', ...args, '--json')
  expect(said.code).toBe(0)
  return { ...JSON.parse(said.out), err: said.err } as {
    readonly units: readonly Unit[]
    readonly totals: Record<string, never> & {
      readonly classes: readonly Record<string, number | string | null>[]
      readonly supply: Record<string, number>
      readonly reporting: { readonly districts: { readonly of: number } }
    }
    readonly err: string
  }
}
const file = async (name: string) => rowsOf(await readFile(`data/${name}.csv`, 'utf8'))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe.each(RULES)('allocate data --rule %s', rule => {
  test('A1, A12, A15: gives whole devices up to need, of each round no more than it brought and has not handed over', async () => {
    const { units } = await ask('--rule', rule)
    const ofRound = new Map<string, number>()
    for (const { need, allocated, from, reason, reasonCode } of units) {
      expect(Number.isInteger(allocated)).toBe(true)
      expect(allocated).toBeLessThanOrEqual(need ?? 0)
      expect(reasonCode === 'not-reported').toBe(need === null)
      expect(reason).toMatch(/\p{L}.*\.$/u)
      expect(sum(from.map(({ quantity }) => quantity))).toBe(allocated)
      for (const { round, quantity } of from) ofRound.set(round, (ofRound.get(round) ?? 0) + quantity)
    }
    const norms: { key: string; value: number }[] = JSON.parse(await readFile('data/norms.json', 'utf8'))
    const costOf = (kind: string) => norms.find(({ key }) => key === `${kind}_cost`)?.value ?? Number.NaN
    const brought = new Map<string, number>()
    for (const row of await file('device-supply')) {
      if (!['tablet', 'laptop', 'phone'].includes(row.kind)) continue
      // A10: where no number is stated, the money buys as many as the norm allows.
      const devices =
        row.quantity === '' ? Math.floor(Number(row.money_dong) / costOf(row.kind)) : Number(row.quantity)
      brought.set(row.round, (brought.get(row.round) ?? 0) + devices)
    }
    for (const row of await file('handovers'))
      brought.set(row.round, (brought.get(row.round) ?? 0) - Number(row.quantity))
    expect(ofRound.size).toBeGreaterThan(0)
    for (const [round, quantity] of ofRound) expect(quantity).toBeLessThanOrEqual(brought.get(round) ?? 0)
  })

  test('A2: no class gets common stock before those above it have all that was reported', async () => {
    const { units } = await ask('--rule', rule)
    const given = new Set((await file('device-supply')).map(row => row.school_code))
    const common = units.filter(({ unitCode }) => !given.has(unitCode))
    const lacking = CLASSES.findIndex(name =>
      common.some(row => row.class === name && row.allocated < (row.need ?? 0)),
    )
    expect(lacking).toBeGreaterThanOrEqual(0)
    expect(common.filter(row => CLASSES.indexOf(row.class) > lacking && row.allocated > 0)).toEqual([])
  })

  test('totals are the sums of the rows, and what was allocated and what is left make the supply', async () => {
    const { units, totals } = await ask('--rule', rule)
    for (const of of totals.classes) {
      const rows = units.filter(row => row.class === of.class)
      expect(of).toMatchObject({
        need: sum(rows.map(row => row.need ?? 0)),
        allocated: sum(rows.map(row => row.allocated)),
        notReported: rows.filter(row => row.need === null).length,
      })
      expect(Number(of.allocated) + Number(of.unmet)).toBe(of.need)
    }
    const { devices, allocated, left } = totals.supply
    expect(allocated).toBe(sum(units.map(row => row.allocated)))
    expect(allocated + left).toBe(devices)
    expect(totals.reporting.districts.of).toBe(27)
  })

  test('--csv says the same as --json, the contract’s columns first', async () => {
    const [{ units }, csv] = [
      await ask('--rule', rule),
      await call(allocate, 'data', '--rule', rule, '--csv'),
    ]
    expect(csv.out.split('\r\n')[0]).toBe('unit_code,class,need,allocated,from,reason,reason_code')
    expect(csv.rows()).toEqual(
      units.map(row => ({
        unit_code: row.unitCode,
        class: row.class,
        need: String(row.need ?? ''),
        allocated: String(row.allocated),
        from: row.from.map(({ round, quantity }) => `${round}:${quantity}`).join(';'),
        reason: row.reason,
        reason_code: row.reasonCode,
      })),
    )
  })
})

test('A3: under strict the poor are served in the order of rank, but for goods that schools were given', async () => {
  const { units } = await ask('--rule', 'strict', '--no-online-first')
  const rankOf = new Map(
    (await call(rank, 'data', '--csv')).rows().map(row => [row.commune_code, Number(row.rank)]),
  )
  const communeOf = new Map((await file('schools')).map(row => [row.school_code, row.commune_code]))
  const given = new Set((await file('device-supply')).map(row => row.school_code))
  const poor = units
    .filter(row => row.class === 'poor' && !given.has(row.unitCode))
    .map(row => ({ ...row, rank: rankOf.get(communeOf.get(row.unitCode) ?? row.unitCode) ?? Infinity }))
  const firstLacking = Math.min(...poor.filter(row => row.allocated < (row.need ?? 0)).map(row => row.rank))
  expect(firstLacking).toBeGreaterThan(1)
  expect(firstLacking).toBeLessThan(Infinity)
  expect(poor.filter(row => row.allocated > 0 && row.rank > firstLacking)).toEqual([])
})

test('A2: with --online-first, which is how it stands, others get devices than without', async () => {
  const [first, standing, without] = await Promise.all([
    ask('--rule', 'strict', '--online-first'),
    ask('--rule', 'strict'),
    ask('--rule', 'strict', '--no-online-first'),
  ])
  expect(standing.units).toEqual(first.units)
  expect(without.units).not.toEqual(first.units)
  expect(without.totals.supply).toEqual(first.totals.supply)
})

test('a later --stage allocates fewer devices', async () => {
  const [pledged, received] = await Promise.all([
    ask('--rule', 'strict'),
    ask('--rule', 'strict', '--stage', 'received'),
  ])
  expect(received.totals.supply.devices).toBeLessThan(pledged.totals.supply.devices)
})

test('A13: households are not pupils: what nobody reported in households is null', async () => {
  const { totals } = await ask('--rule', 'strict', '--unit', 'household')
  const inHouseholds = (await file('device-need')).filter(row => row.unit_of_count === 'household')
  expect(inHouseholds).toEqual([])
  expect(totals.classes.map(({ need, allocated, unmet }) => [need, allocated, unmet])).toEqual(
    CLASSES.map(() => [null, 0, null]),
  )
})

test('who reported, and that the data is illustrative, is said beside the data', async () => {
  const { err } = await ask('--rule', 'equal')
  expect(err).toMatch(
    /\d+ of 27 district offices and \d+ of \d+ units under Sở reported, as of \d{4}-\d\d-\d\d/,
  )
  expect(err).toContain('Dữ liệu minh họa')
})

test('a small package by hand: two communes share what is left, and a gift of money without a norm is said', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'allocate-'))
  const files: Record<string, readonly string[]> = {
    'communes.csv': [
      'commune_code,commune_name,commune_type,district_code,district_name',
      '14755,Một,xa,380,Huyện A',
      '14758,Hai,xa,380,Huyện A',
    ],
    'device-need.csv': [
      'unit_code,class,without_device,already_supported',
      '14755,poor,5,1',
      '14755,near-poor,3,',
      '14758,poor,7,0',
      '14758,near-poor,,',
    ],
    'device-supply.csv': [
      'round,donor,channel,kind,quantity,money_dong,pledged_at,received_at',
      'R2,A,department-goods,tablet,4,,2021-11-01,',
      'R1,B,department-goods,phone,2,,2021-10-01,2021-10-20',
      'R3,C,union-cash,tablet,,5000000,2021-10-01,',
      'R4,D,department-goods,sim,9,,2021-10-01,',
    ],
  }
  for (const [name, lines] of Object.entries(files)) await writeFile(join(dir, name), lines.join('\n'))
  const resources = Object.keys(files).map(path => ({ name: path.replace('.csv', ''), path }))
  await writeFile(join(dir, 'datapackage.json'), JSON.stringify({ name: 'small', resources }))
  const { code, out, err } = await call(allocate, dir, '--rule', 'proportional', '--json')
  // A unit that has not reported is no fault of the file.
  expect([code, err.match(/without_device/g)?.length]).toEqual([0, undefined])
  // 6 devices for 4 + 7 poor: 24 ÷ 11 = 2 2/11 and 42 ÷ 11 = 3 9/11.
  const { units } = JSON.parse(out) as { readonly units: readonly Unit[] }
  const given = units.map(row => [row.unitCode, row.class, row.need, row.allocated, row.reasonCode])
  expect(given.filter(([, name]) => name === 'poor' || name === 'near-poor')).toEqual([
    ['14755', 'poor', 4, 2, 'share-of-stock'],
    ['14755', 'near-poor', 3, 0, 'higher-class-first'],
    ['14758', 'poor', 7, 4, 'share-of-stock'],
    ['14758', 'near-poor', null, 0, 'not-reported'],
  ])
  expect(units.filter(row => row.allocated > 0).map(row => row.from)).toEqual([
    [{ round: 'R1', quantity: 2 }],
    [{ round: 'R2', quantity: 4 }],
  ])
  expect(err).toMatch(/gifts left out, as they state no number .*: 1\n/)
})

test.each([
  ['no rule', ['data']],
  ['a rule unknown', ['data', '--rule', 'fair']],
  ['no DIR', ['--rule', 'strict']],
  ['a stage unknown', ['data', '--rule', 'strict', '--stage', 'promised']],
  ['a unit unknown', ['data', '--rule', 'strict', '--unit', 'class']],
  ['both forms', ['data', '--rule', 'strict', '--csv', '--json']],
  ['both switches', ['data', '--rule', 'strict', '--online-first', '--no-online-first']],
  ['a table in place of a DIR', ['data/communes.csv', '--rule', 'strict']],
  ['a DIR that is not there', ['nowhere', '--rule', 'strict']],
])('%s is wrong use', async (_, args) => {
  const { code, out, err } = await call(allocate, ...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).not.toBe('')
})
