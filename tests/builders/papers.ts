/** What the official papers are made from, with what a test does not say filled in. */
import {
  type AllocationQuestion,
  type AllocationUnit,
  CLASS_ORDER,
  FIRST_ALLOCATION_SETTINGS,
  type SupplyLot,
} from '@/domain/allocation/allocation'
import type { Reporting, SupplyRow, UnitNeed } from '@/domain/allocation/facts'
import type { PaperRequest } from '@/export/papers/paper-request'
import { aDataset } from './dataset'

export const REPORTING: Reporting = {
  districts: { reported: 25, of: 27 },
  soUnits: { reported: 100, of: 103 },
  asOf: '2021-11-03',
  earliest: '2021-10-01',
  waiting: [{ managingUnit: '381', silent: 2, partial: 0, of: 3 }],
}

/** Three communes to a district (381, 382 …), a school of the district's office in each, one school under Sở. */
export function aPaperRequest(wishes: Partial<PaperRequest> = {}): PaperRequest {
  const { records, sources, version } = aDataset({
    communes: 7,
    schools: [
      ...Array.from({ length: 7 }, (_, at) => ({
        schoolCode: `T${at + 1}`,
        schoolName: `Trường TH ${at + 1}`,
        communeCode: String(14001 + at),
        managingUnit: String(381 + Math.floor(at / 3)),
      })),
      { schoolCode: 'THPT1', schoolName: 'Trường THPT 1', communeCode: '14001', managingUnit: 'so' },
    ],
    deviceNeed: 1,
  })
  return {
    language: 'vi',
    day: '2021-11-05',
    dataset: { sources, version },
    communes: records.communes,
    schools: records.schools,
    scope: { of: 'province' },
    detail: 'commune',
    reporting: REPORTING,
    countUnit: 'pupil',
    ...wishes,
  }
}

/** @param open by class in the order of the classes; `null`: not reported. */
export function aUnitNeed(
  open: readonly (number | null)[],
  wishes: Partial<Omit<UnitNeed, 'classes'>> & { readonly supported?: number } = {},
): UnitNeed {
  const { supported = 0, ...rest } = wishes
  return {
    unitCode: 'T1',
    schoolCode: wishes.unitCode ?? 'T1',
    communeCode: '14001',
    districtCode: '381',
    managingUnit: '381',
    reportedAt: '2021-10-15',
    onlinePupils: 0,
    pupils: 100,
    ...rest,
    classes: CLASS_ORDER.map((_, place) => {
      const figure = open[place] ?? null
      return {
        withoutDevice: figure === null ? null : figure + supported,
        alreadySupported: supported,
        handedOver: 0,
        open: figure,
      }
    }),
  }
}

export const aSupplyRow = (wishes: Partial<SupplyRow> = {}): SupplyRow => ({
  row: 0,
  round: 'D01',
  donor: 'Doanh nghiệp A',
  channel: 'department-goods',
  kind: 'tablet',
  schoolCode: null,
  moneyDong: null,
  devices: 10,
  byNorm: false,
  stage: 'received',
  dates: {
    pledged: '2021-09-20',
    'money-received': null,
    procured: null,
    received: '2021-10-20',
    'handed-over': null,
  },
  handedOver: 0,
  ...wishes,
})

export const aLot = (wishes: Partial<SupplyLot> = {}): SupplyLot => ({
  row: 0,
  round: 'D01',
  donor: 'Doanh nghiệp A',
  kind: 'tablet',
  schoolCode: null,
  quantity: 10,
  day: '2021-10-20',
  ...wishes,
})

export const anAllocationUnit = (
  need: readonly (number | null)[],
  wishes: Partial<AllocationUnit> = {},
): AllocationUnit => ({
  unitCode: 'T1',
  communeCode: '14001',
  districtCode: '381',
  managingUnit: '381',
  rank: 1,
  online: false,
  need,
  grossNeed: need,
  householdCap: null,
  ...wishes,
})

export const aQuestion = (
  units: readonly AllocationUnit[],
  lots: readonly SupplyLot[],
): AllocationQuestion => ({ units, lots, decisions: [], settings: FIRST_ALLOCATION_SETTINGS })
