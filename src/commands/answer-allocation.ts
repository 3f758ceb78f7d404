/**
 * Works the allocation out from the data, the plan and what is on record. Every part is worked out again only when what it
 * rests on is another object, so that a weight's slider moves no more than the places and the sharing.
 */
import { allocate } from '@/domain/allocation/allocate'
import type { AllocationSettings } from '@/domain/allocation/allocation'
import { allocationUnits } from '@/domain/allocation/allocation-units'
import type { UnitNeed } from '@/domain/allocation/facts'
import { householdCaps } from '@/domain/allocation/household-caps'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { Dataset } from '@/domain/dataset/dataset'
import type { NeedTable } from '@/domain/need/need'
import { countedHandovers } from '@/domain/plan/counted-handovers'
import type { PlanHandover } from '@/domain/plan/device-records'
import type { Plan } from '@/domain/plan/plan'
import type { PlanRecords } from '@/domain/plan/plan-records'
import { rankingOfAll } from '@/domain/plan/ranking-of-all'
import { standingDecisions } from '@/domain/plan/unit-decisions'
import type { Ranking } from '@/domain/ranking/ranking'
import type { AllocationAnswer } from '@/store/results/allocation'
import { latest } from './latest'

export interface AllocationBasis {
  readonly dataset: Dataset
  readonly plan: Plan
  readonly records: PlanRecords
  /** Need, ranking and view of the same dataset, as they stand on screen. */
  readonly need: NeedTable
  readonly ranking: Ranking | null
  readonly inView: Uint8Array
}

/** @returns a function that answers, and gives the same answer as long as nothing that it rests on has changed. */
export function allocationAnswerer(): (basis: AllocationBasis) => AllocationAnswer {
  const handoversOf = latest((dataset: Dataset, handovers: readonly PlanHandover[]) =>
    countedHandovers(recordedHandovers(dataset), handovers),
  )
  const needsOf = latest(unitNeeds)
  const supplyOf = latest(supplyRows)
  const lotsOf = latest(supplyLots)
  const decisionsOf = latest(standingDecisions)
  const ranksOf = latest(ranksOfAll)
  const unitsOf = latest(unitsAsking)
  const allocationOf = latest(
    (
      units: ReturnType<typeof unitsAsking>,
      lots: ReturnType<typeof supplyLots>,
      decisions: ReturnType<typeof standingDecisions>,
      settings: AllocationSettings,
    ) => {
      const question = { units, lots, decisions, settings }
      return { question, allocation: allocate(question) }
    },
  )
  const answerOf = latest(
    (
      datasetVersion: string,
      day: AllocationAnswer['day'],
      handovers: AllocationAnswer['handovers'],
      needs: AllocationAnswer['needs'],
      supply: AllocationAnswer['supply'],
      answered: ReturnType<typeof allocationOf>,
    ): AllocationAnswer => ({ datasetVersion, day, handovers, needs, supply, ...answered }),
  )

  return ({ dataset, plan, records, need, ranking, inView }) => {
    const settings = plan.allocation
    const handovers = handoversOf(dataset, records.handovers)
    const needs = needsOf(dataset, handovers.records, settings.countUnit, plan.date)
    const supply = supplyOf(dataset, handovers.records, settings)
    const lots = lotsOf(supply, settings)
    const decisions = decisionsOf(records.unitDecisions)
    const ranks = inView.every(seen => seen === 1)
      ? ranking
      : ranksOf(
          plan.criteria,
          plan.groups,
          plan.missingRule,
          plan.normalisation,
          plan.aggregation,
          plan.minimumKnownShare,
          dataset,
          need,
        )
    const units = unitsOf(dataset, needs, need, ranks, settings.countUnit)
    const answered = allocationOf(units, lots, decisions, settings)
    return answerOf(dataset.version, need.date, handovers, needs, supply, answered)
  }
}

/** The index part by part, so that another theme or filter does not rank again. */
function ranksOfAll(
  criteria: Plan['criteria'],
  groups: Plan['groups'],
  missingRule: Plan['missingRule'],
  normalisation: Plan['normalisation'],
  aggregation: Plan['aggregation'],
  minimumKnownShare: Plan['minimumKnownShare'],
  dataset: Dataset,
  need: NeedTable,
) {
  const index = { criteria, groups, missingRule, normalisation, aggregation, minimumKnownShare }
  return rankingOfAll(index, dataset, need)
}

function unitsAsking(
  dataset: Dataset,
  needs: readonly UnitNeed[],
  need: NeedTable,
  ranking: Ranking | null,
  countUnit: AllocationSettings['countUnit'],
) {
  const { communes } = dataset.records
  const placeOf = new Map(communes.map(({ communeCode }, place) => [communeCode, place]))
  const ofCommune = <T>(code: string, known: (place: number) => T): T | null => {
    const place = placeOf.get(code)
    return place === undefined ? null : known(place)
  }
  return allocationUnits(needs, {
    rankOf: code => ofCommune(code, place => ranking?.rank[place] || null),
    onlineOf: code =>
      ofCommune(code, place => {
        const { alert } = need.communes[place]
        return alert === null ? null : alert === 1
      }),
    householdCapOf: countUnit === 'household' ? householdCaps(dataset, needs) : () => null,
  })
}
