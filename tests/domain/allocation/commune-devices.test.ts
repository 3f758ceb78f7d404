/** The allocation told by communes: its sums are those of the units, before and after. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '@/domain/allocation/allocate'
import { type AllocationQuestion, CLASS_ORDER } from '@/domain/allocation/allocation'
import { communeDevices } from '@/domain/allocation/commune-devices'
import type { UnitNeed } from '@/domain/allocation/facts'
import { arbitraryQuestion, LARGER } from './arbitrary-question'

/** Needs as the question holds them. */
const needsOf = ({ units }: AllocationQuestion): UnitNeed[] =>
  units.map(({ unitCode, communeCode, districtCode, managingUnit, need, grossNeed }) => ({
    unitCode,
    schoolCode: unitCode,
    communeCode,
    districtCode,
    managingUnit,
    classes: need.map((open, at) => ({
      withoutDevice: grossNeed[at],
      alreadySupported: open === null ? null : (grossNeed[at] ?? open) - open,
      handedOver: 0,
      open,
    })),
    reportedAt: null,
    onlinePupils: null,
    pupils: null,
  }))

const CODES = ['C0', 'C1', 'C2', 'C3']
const total = (figures: readonly (number | null)[]) =>
  figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)

test('A1: communes together hold the need and the devices of all units, and what is lacking is what the rows leave', () => {
  fc.assert(
    fc.property(arbitraryQuestion(LARGER), question => {
      const allocation = allocate(question)
      const own = communeDevices(
        CODES.map(communeCode => ({ communeCode })),
        needsOf(question),
        question,
        allocation,
        () => 1000,
      )
      const { countUnit, otherHardship } = question.settings
      // A13: the fund for households knows the first two classes only.
      const served =
        countUnit === 'household' ? CLASS_ORDER.slice(0, 2) : CLASS_ORDER.slice(0, otherHardship ? 4 : 3)
      const open = question.units.map(({ need }) =>
        total(served.map(name => need[CLASS_ORDER.indexOf(name)])),
      )
      const given = allocation.rows.reduce((sum, { allocated }) => sum + allocated, 0)
      expect(total(own.map(each => each.open))).toBe(total(open))
      expect(total(own.map(each => each.allocated))).toBe(given)
      expect(total(own.map(each => each.lacking))).toBe(total(open) - given)
      for (const { openShare, lackingShare, open: need, lacking } of own) {
        expect(openShare).toBe(need === null ? null : Math.min(1, need / 1000))
        expect(lackingShare).toBe(lacking === null ? null : Math.min(1, lacking / 1000))
      }
    }),
    { numRuns: 200 },
  )
})

test('A12: a commune of which nobody reported has no figure, not zero', () => {
  const settled = fc.sample(arbitraryQuestion({ units: 0, need: 1, lot: 1 }), 1)[0]
  const [silent] = communeDevices([{ communeCode: 'C9' }], [], settled, { rows: [] }, () => 50)
  expect(silent).toMatchObject({ open: null, lacking: null, supported: null, openShare: null, allocated: 0 })
  expect(silent.without).toEqual([null, null, null, null])
})
