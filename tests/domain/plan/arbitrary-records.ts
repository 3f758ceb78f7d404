/** What people put on record, of every kind, for property tests: changes of records, as one person after another makes them. */
import fc from 'fast-check'
import { NEED_CLASSES } from '@/domain/dataset/records'
import type { Change } from '@/domain/plan/change'
import { UNIT_STATES } from '@/domain/plan/device-records'
import { chooseCommune } from '@/domain/plan/operations/choose-commune'
import { correctHandover } from '@/domain/plan/operations/correct-handover'
import { decideUnit } from '@/domain/plan/operations/decide-unit'
import { freezeDecision } from '@/domain/plan/operations/freeze-decision'
import { recordHandovers } from '@/domain/plan/operations/record-handovers'
import { removeDecision } from '@/domain/plan/operations/remove-decision'
import { removeHandover } from '@/domain/plan/operations/remove-handover'
import { removeSavedIndex } from '@/domain/plan/operations/remove-saved-index'
import { renameDecision } from '@/domain/plan/operations/rename-decision'
import { renameSavedIndex } from '@/domain/plan/operations/rename-saved-index'
import { saveIndex } from '@/domain/plan/operations/save-index'
import { FIRST_PLAN, NO_FILTERS } from '@/domain/plan/plan'
import { indexOfPlan } from '@/domain/plan/plan-index'
import { CHOICE_STATES, type Decision, type PlanRecords } from '@/domain/plan/plan-records'
import type { StepName } from '@/store/history/step-names'
import { arbitraryIndex } from './arbitrary-plan'

export interface RecordAct {
  readonly step: StepName
  /** `turn`: a number that no other act of the history has. */
  readonly make: (records: PlanRecords, turn: number) => Change
}

export const DECISION: Decision = {
  id: 'd',
  title: 'Đợt 1',
  note: null,
  by: 'An',
  on: '2021-12-01',
  dataVersion: 'v',
  sources: [
    {
      resource: 'communes',
      source: { vi: 'Dữ liệu thử', en: 'Test data' },
      asOf: null,
      illustrative: true,
      schematic: false,
      origin: 'bundled',
    },
  ],
  index: indexOfPlan(FIRST_PLAN),
  filters: { ...NO_FILTERS, flags: ['mountain'] },
  day: '2021-11-15',
  topCount: 20,
  choices: [
    {
      id: 'c',
      commune: '14845',
      state: 'chosen',
      reason: null,
      by: null,
      on: '2021-11-30',
      rank: 3,
      score: 0.5,
    },
  ],
  ranking: Uint8Array.from([1, 2, 255]),
}

const name = fc.constantFrom('Của tôi', 'Miền núi')
const text = fc.option(fc.constantFrom('đã có dự án', 'vùng xa'))
const day = (turn: number) => `2021-12-${String(1 + (turn % 28)).padStart(2, '0')}`
const nth = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)]

/** Few values, so that two people often record the same. */
export const handover = fc.record({
  round: fc.constantFrom('Đợt 1', 'Đợt 2'),
  unitCode: fc.constantFrom('14845', '14755/TH1'),
  class: fc.constantFrom(...NEED_CLASSES),
  quantity: fc.integer({ min: 1, max: 2 }),
  handedOverAt: fc.constantFrom('2021-12-01', '2021-12-02'),
  note: fc.option(fc.constant('đếm lại')),
})

export const arbitraryRecordAct: fc.Arbitrary<RecordAct> = fc.oneof(
  fc.tuple(name, arbitraryIndex).map(([saved, index]) => ({
    step: 'saveIndex' as const,
    make: (records: PlanRecords, turn: number) =>
      saveIndex(records, saved, index, { id: `i${turn}`, by: 'An', on: day(turn) }),
  })),
  fc.tuple(fc.nat(5), name).map(([which, to]) => ({
    step: 'renameSavedIndex' as const,
    make: (records: PlanRecords) => renameSavedIndex(records, nth(records.savedIndices, which)?.id ?? '', to),
  })),
  fc.nat(5).map(which => ({
    step: 'removeSavedIndex' as const,
    make: (records: PlanRecords) => removeSavedIndex(records, nth(records.savedIndices, which)?.id ?? ''),
  })),
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('14845', '00001'),
        fc.constantFrom(...CHOICE_STATES),
        text,
        fc.option(fc.integer({ min: 1, max: 3 })),
      )
      .map(([commune, state, reason, rank]) => ({
        step: 'chooseCommune' as const,
        make: (records: PlanRecords, turn: number) =>
          chooseCommune(
            records,
            {
              id: `c${turn}`,
              commune,
              state,
              // Against the ranking only with a reason.
              reason: reason ?? (state === 'open' ? null : 'vì'),
              by: 'An',
              on: day(turn),
              rank,
              score: rank && 1 / rank,
            },
            2,
          ),
      })),
  },
  fc.tuple(name, text).map(([title, note]) => ({
    step: 'freezeDecision' as const,
    make: (records: PlanRecords, turn: number) =>
      freezeDecision(records, { ...DECISION, id: `d${turn}`, title, note, on: day(turn) }),
  })),
  fc.tuple(fc.nat(5), name, text).map(([which, title, note]) => ({
    step: 'renameDecision' as const,
    make: (records: PlanRecords) =>
      renameDecision(records, nth(records.decisions, which)?.id ?? '', { title, note }),
  })),
  fc.nat(5).map(which => ({
    step: 'removeDecision' as const,
    make: (records: PlanRecords) => removeDecision(records, nth(records.decisions, which)?.id ?? ''),
  })),
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('14845', '14755/TH1'),
        fc.constantFrom(...UNIT_STATES),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('trường mới cháy', 'theo công văn'),
      )
      .map(([unitCode, state, devices, reason]) => ({
        step: 'lockUnit' as const,
        make: (records: PlanRecords, turn: number) =>
          decideUnit(records, {
            id: `u${turn}`,
            unitCode,
            state,
            quantity: state === 'locked' ? devices : null,
            reason,
            by: 'An',
            on: day(turn),
          }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.array(handover, { maxLength: 3 }).map(handed => ({
      step: 'recordHandovers' as const,
      make: (records: PlanRecords, turn: number) =>
        recordHandovers(
          records,
          handed.map((each, place) => ({ ...each, id: `h${turn}.${place}`, by: 'An', on: '2021-12-31' })),
        ),
    })),
  },
  fc.tuple(fc.nat(5), handover).map(([which, right]) => ({
    step: 'correctHandover' as const,
    make: (records: PlanRecords, turn: number) =>
      correctHandover(records, nth(records.handovers, which)?.id ?? '', {
        ...right,
        id: `h${turn}`,
        by: 'Bình',
        on: '2021-12-31',
      }),
  })),
  fc.nat(5).map(which => ({
    step: 'removeHandover' as const,
    make: (records: PlanRecords) => removeHandover(records, nth(records.handovers, which)?.id ?? ''),
  })),
)
