/** Small random questions of an allocation: communes with several schools, ties, silence, goods at schools, decisions. */
import fc from 'fast-check'
import {
  ALLOCATION_RULES,
  type AllocationQuestion,
  type AllocationSettings,
  type AllocationUnit,
  FIRST_ALLOCATION_SETTINGS,
  type SupplyLot,
  type UnitDecision,
} from '@/domain/allocation/allocation'

export interface Sizes {
  readonly units: number
  readonly need: number
  readonly lot: number
}

export const SMALL: Sizes = { units: 5, need: 4, lot: 9 }
export const LARGER: Sizes = { units: 30, need: 40, lot: 300 }

const settingsOf = (fixed: Partial<AllocationSettings>): fc.Arbitrary<AllocationSettings> =>
  fc
    .record({
      rule: fc.constantFrom(...ALLOCATION_RULES),
      onlineFirst: fc.boolean(),
      countUnit: fc.constantFrom('pupil' as const, 'pupil' as const, 'household' as const),
      otherHardship: fc.boolean(),
      minimumLot: fc.constantFrom(1, 1, 1, 2, 3, 5),
      boxSize: fc.constantFrom(1, 1, 1, 2, 3),
    })
    .map(chosen => ({ ...FIRST_ALLOCATION_SETTINGS, ...chosen, ...fixed }))

/** @param fixed settings that are not left to chance. */
export function arbitraryQuestion(
  sizes: Sizes,
  fixed: Partial<AllocationSettings> = {},
): fc.Arbitrary<AllocationQuestion> {
  return fc
    .tuple(fc.integer({ min: 0, max: sizes.units }), fc.integer({ min: 1, max: 3 }))
    .chain(([count, communes]) =>
      fc
        .tuple(
          fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
          fc.array(unitOf(sizes), { minLength: count, maxLength: count }),
          fc.array(communeOf(sizes), { minLength: communes, maxLength: communes }),
          fc.array(lotOf(sizes, count), { maxLength: 4 }),
          fc.array(decisionOf(sizes, count), { maxLength: 2 }),
          settingsOf(fixed),
        )
        .map(([names, units, homes, lots, decisions, settings]) => ({
          units: units.map(({ classes, home }, i): AllocationUnit => {
            const at = home % communes
            const { rank, online, cap } = homes[at]
            return {
              unitCode: codeOf(names[i]),
              communeCode: `C${at}`,
              districtCode: '380',
              managingUnit: '380',
              rank,
              online,
              need: classes.map(({ need }) => need),
              grossNeed: classes.map(({ need, before }) => (need === null ? null : need + before)),
              householdCap: settings.countUnit === 'household' ? cap : null,
            }
          }),
          lots: lots.map((lot, row): SupplyLot => ({ ...lot, row, donor: 'D', kind: 'tablet' })),
          decisions,
          settings,
        })),
    )
}

const codeOf = (name: number) => `U${String(name).padStart(2, '0')}`

const unitOf = ({ need }: Sizes) =>
  fc.record({
    home: fc.nat(2),
    classes: fc.array(
      fc.record({
        need: fc.option(fc.nat(need), { freq: 6 }),
        before: fc.oneof(fc.constant(0), fc.nat(need)),
      }),
      { minLength: 4, maxLength: 4 },
    ),
  })

const communeOf = ({ need }: Sizes) =>
  fc.record({
    rank: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
    online: fc.option(fc.boolean(), { freq: 4 }),
    cap: fc.option(fc.nat(need * 3), { freq: 3 }),
  })

const lotOf = ({ lot }: Sizes, count: number) =>
  fc.record({
    round: fc.constantFrom('R1', 'R2'),
    day: fc.constantFrom('2021-11-02', '2021-12-01', null),
    quantity: fc.nat(lot),
    // Half of it is common stock; a school may also be unknown to the question.
    schoolCode: fc.option(fc.nat(count).map(codeOf), { freq: 2 }),
  })

const decisionOf = ({ need }: Sizes, count: number): fc.Arbitrary<UnitDecision> =>
  fc
    .tuple(fc.nat(count), fc.option(fc.nat(need * 2), { freq: 2 }))
    .map(([unit, quantity]) =>
      quantity === null
        ? { of: 'excluded', unitCode: codeOf(unit), reason: 'x' }
        : { of: 'locked', unitCode: codeOf(unit), quantity, reason: 'x' },
    )
