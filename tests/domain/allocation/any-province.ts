/** Random small provinces of need, gifts and hand-overs, with every kind of silence and muddle in them. */
import fc from 'fast-check'
import type { Dataset } from '@/domain/dataset/dataset'
import {
  type CountUnit,
  DEVICE_KINDS,
  NEED_CLASSES,
  SCHOOL_LEVELS,
  SUPPLY_CHANNELS,
} from '@/domain/dataset/records'
import { aDataset, communeCode } from '../../builders/dataset'

const COMMUNES = 4
/** The last code is nobody's. */
const SCHOOLS = ['A', 'B', 'C', 'D', 'E', 'F']
const UNITS = [...SCHOOLS, ...Array.from({ length: COMMUNES }, (_, i) => communeCode(i)), 'nobody']

const few = fc.integer({ min: 0, max: 12 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 4) => fc.option(arbitrary, { nil: null, freq })
export const anyDay = fc.integer({ min: 10, max: 28 }).map(day => `2021-11-${day}`)

const anySchool = (code: string) =>
  fc.record({
    schoolCode: fc.constant(code),
    communeCode: fc.integer({ min: 0, max: COMMUNES - 1 }).map(communeCode),
    level: fc.constantFrom(...SCHOOL_LEVELS),
    managingUnit: maybe(fc.constantFrom('381', '382', 'so')),
    pupils: maybe(fc.integer({ min: 0, max: 60 })),
  })

const anyNeed = fc.record({
  unitCode: fc.constantFrom(...UNITS),
  class: fc.constantFrom(...NEED_CLASSES),
  withoutDevice: maybe(few, 8),
  alreadySupported: maybe(fc.integer({ min: 0, max: 5 })),
  unitOfCount: fc.constantFrom<(CountUnit | null)[]>('pupil', 'pupil', null, 'household'),
  reportedAt: maybe(anyDay),
})

const anyHandover = fc.record({
  round: fc.constantFrom('D1', 'D2', 'D3', 'D9'),
  unitCode: fc.constantFrom(...UNITS),
  class: fc.constantFrom(...NEED_CLASSES),
  quantity: maybe(few, 8),
  handedOverAt: maybe(anyDay),
})

const anySupply = fc.record({
  round: fc.constantFrom('D1', 'D2', 'D3'),
  donor: fc.constantFrom('Nhà tài trợ A', 'Nhà tài trợ B'),
  channel: fc.constantFrom(...SUPPLY_CHANNELS),
  kind: fc.constantFrom(...DEVICE_KINDS),
  quantity: maybe(few, 3),
  moneyDong: maybe(fc.integer({ min: 0, max: 40_000_000 }), 2),
  schoolCode: maybe(fc.constantFrom(...SCHOOLS), 2),
  pledgedAt: maybe(anyDay),
  moneyReceivedAt: maybe(anyDay),
  procuredAt: maybe(anyDay),
  receivedAt: maybe(anyDay),
  handedOverAt: maybe(anyDay),
})

export const NORMS = [
  { key: 'tablet_cost', value: 2_500_000 },
  { key: 'phone_cost', value: 3_000_000 },
  { key: 'laptop_cost', value: 10_900_000 },
]

export const anyProvince: fc.Arbitrary<Dataset> = fc
  .record({
    communes: fc.array(
      fc.record({
        pupils: maybe(fc.integer({ min: 0, max: 200 }), 6),
        poorHouseholds: maybe(few, 6),
        nearPoorHouseholds: maybe(few, 6),
      }),
      { minLength: COMMUNES, maxLength: COMMUNES },
    ),
    schools: fc.tuple(...SCHOOLS.map(anySchool)),
    deviceNeed: fc.array(anyNeed, { maxLength: 40 }),
    deviceSupply: fc.array(anySupply, { maxLength: 8 }),
    handovers: fc.array(anyHandover, { maxLength: 15 }),
    modes: fc.array(fc.constantFrom('online', 'in-person', null), {
      minLength: COMMUNES,
      maxLength: COMMUNES,
    }),
  })
  .map(({ modes, ...wishes }) =>
    aDataset({
      ...wishes,
      norms: NORMS,
      teachingModes: modes.flatMap((mode, i) => (mode ? [{ communeCode: communeCode(i), mode }] : [])),
    }),
  )
