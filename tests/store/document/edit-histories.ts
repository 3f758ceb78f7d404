/** Edit histories of several people, for property tests; `naive-person.ts` says what must come out of them. */
import fc from 'fast-check'
import { MARK_STATUSES, type Register } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import { addEvidence } from '@/domain/plan/operations/add-evidence'
import { addMarks } from '@/domain/plan/operations/add-marks'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { recordClaims } from '@/domain/plan/operations/record-claims'
import { removeEvidence } from '@/domain/plan/operations/remove-evidence'
import { removeMarks } from '@/domain/plan/operations/remove-marks'
import { resolveConflict } from '@/domain/plan/operations/resolve-conflict'
import { setMarkStatus } from '@/domain/plan/operations/set-mark-status'
import { splitMark } from '@/domain/plan/operations/split-mark'
import type { StepName } from '@/store/history/step-names'

/** One thing that one person does. `meet`: takes in all that another has. `note`: the product writes it by itself. */
export type Act =
  | { readonly does: 'change' | 'note'; readonly who: number; readonly step: StepName; readonly make: Make }
  | { readonly does: 'undo' | 'redo'; readonly who: number }
  | { readonly does: 'meet'; readonly who: number; readonly whom: number }

/** `turn`: the place of the act in the history, for ids and days. */
type Make = (register: Register, turn: number) => Change

const IDS = ['a', 'b', 'c', 'd'] as const
const id = fc.constantFrom(...IDS)
const ids = fc.subarray([...IDS], { minLength: 1, maxLength: 3 })
const point = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
  .map(([x, y]) => ({ type: 'Point' as const, coordinates: [105 + x, 20 + y] as const }))
const text = fc.constantFrom(null, 'Bản Mới', 'Bản Cũ', 'Thôn 1')
const fields = fc.record(
  {
    name: text,
    households: fc.constantFrom(null, 0, 12, 40),
    gridPower: fc.constantFrom(null, true, false),
    operators: fc.constantFrom([], ['Viettel'], ['VinaPhone', 'Viettel']),
    deadline: fc.constantFrom(null, '2022-Q1', '2022-03-31'),
    note: text,
    geometry: point,
    firstSeen: fc.constantFrom('2021-11-01', '2021-11-30'),
  },
  { requiredKeys: [] },
)
const nth = <T>(values: readonly T[], place: number): T => values[place % values.length]
const day = (turn: number) => `2021-12-${String(1 + (turn % 28)).padStart(2, '0')}`
const entry = (turn: number) => ({ id: `e${turn}`, on: day(turn), by: null, reason: 'vì' })

const make: fc.Arbitrary<{ step: StepName; make: Make }> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(ids, point, fields).map(([named, geometry, more]) => ({
      step: 'addMark' as const,
      make: (register: Register, turn: number) =>
        addMarks(
          register,
          named.map(each => ({ id: each, fields: { geometry, ...more } })),
          { day: day(turn), by: 'An', entryId: `e${turn}` },
        ),
    })),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(ids, fields).map(([named, stated]) => ({
      step: 'editMarks' as const,
      make: (register: Register) => editMarks(register, named, stated),
    })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(ids, fc.constantFrom(...MARK_STATUSES)).map(([named, status]) => ({
      step: 'setMarkStatus' as const,
      make: (register: Register, turn: number) => setMarkStatus(register, named, status, entry(turn)),
    })),
  },
  {
    weight: 2,
    arbitrary: ids.map(named => ({
      step: 'removeMarks' as const,
      make: (register: Register) => removeMarks(register, named),
    })),
  },
  {
    weight: 2,
    arbitrary: id.map(named => ({
      step: 'addEvidence' as const,
      make: (register: Register, turn: number) =>
        addEvidence(register, named, {
          id: `v${turn}`,
          kind: 'complaint',
          on: null,
          source: 'Ông Ba',
          photo: null,
          note: null,
        }),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([of, which]) => ({
      step: 'removeEvidence' as const,
      make: (register: Register) => {
        const marks = register.marks.filter(({ evidence }) => evidence.length > 0)
        const mark = marks.length > 0 ? nth(marks, of) : null
        return removeEvidence(register, mark?.id ?? '', mark ? nth(mark.evidence, which).id : '')
      },
    })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(3)).map(([which, value]) => ({
      step: 'resolveConflict' as const,
      make: (register: Register, turn: number) => {
        const open = register.conflicts.length > 0 ? nth(register.conflicts, which) : null
        return resolveConflict(
          register,
          open?.id ?? '',
          open?.field ?? 'note',
          open && nth(open.values, value),
          entry(turn),
        )
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(id, point, point).map(([named, first, second]) => ({
      step: 'splitMark' as const,
      make: (register: Register, turn: number) =>
        splitMark(register, named, [first, second], [`s${turn}`], entry(turn)),
    })),
  },
)

const noted = fc.tuple(fc.constantFrom('v1', 'v2'), fc.boolean()).map(([version, covered]) => ({
  step: 'editMarks' as const,
  make: (register: Register, turn: number) =>
    recordClaims(
      register.marks,
      new Map(
        register.marks.map(mark => [
          mark.id,
          { claimed: covered ? [{ operator: 'Viettel', technology: '4G' as const }] : [] },
        ]),
      ),
      version,
      day(turn),
    ),
}))

/** A history of `people` people. */
export const arbitraryHistory = (people: number): fc.Arbitrary<Act[]> => {
  const who = fc.nat(people - 1)
  return fc.array(
    fc.oneof(
      {
        weight: 12,
        arbitrary: fc
          .tuple(who, make)
          .map(([person, what]) => ({ does: 'change' as const, who: person, ...what })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(who, noted)
          .map(([person, what]) => ({ does: 'note' as const, who: person, ...what })),
      },
      { weight: 3, arbitrary: who.map(person => ({ does: 'undo' as const, who: person })) },
      { weight: 2, arbitrary: who.map(person => ({ does: 'redo' as const, who: person })) },
      {
        weight: 4,
        arbitrary: fc.tuple(who, who).map(([person, whom]) => ({ does: 'meet' as const, who: person, whom })),
      },
    ),
    { minLength: 5, maxLength: 30 },
  )
}
