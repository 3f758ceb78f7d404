/**
 * Devices that an allocation sends where there is no 4G: a tablet there is useless until somebody builds, brings content
 * for use offline, or gives a SIM card of the operator that does reach the place (A14).
 */
import type { CoverageTable } from '../coverage/coverage'
import { coverageShare } from '../coverage/coverage-share'
import type { CommuneNeed } from '../need/need'
import type { CommuneCode, People, Share } from '../units'
import type { Allocation, AllocationUnit } from './allocation'
import type { UnitNeed } from './facts'
import { allocatedByCommune } from './usable-together'

/** What may help. */
export type DeadSpotHelp =
  /** The operator that reaches most of the commune's pupils, and which share of them. */
  | { readonly of: 'sim'; readonly operator: string; readonly share: Share }
  /** No operator reaches any of them. */
  | { readonly of: 'offline' }

export interface DeadSpot {
  /** `null`: the commune as a whole. */
  readonly unitCode: string | null
  readonly communeCode: CommuneCode
  /** Devices allocated there. */
  readonly devices: number
  /** Of the devices' users, those without any operator's 4G: > 0. */
  readonly withoutSignal: Share
  /** `school`: the school's own point; `commune`: N1's share of the commune. */
  readonly basis: 'school' | 'commune'
  /** devices × share: expected where the share is the commune's, hence not whole. */
  readonly devicesWithout: number
  /** Pupils of the unit or commune × share; `null`: their number is not known. */
  readonly pupilsWithout: People | null
  /** `null`: the coverage of single operators is not known. */
  readonly help: DeadSpotHelp | null
  /** Marks of gaps linked with the commune. */
  readonly marks: readonly string[]
}

export interface DeadSpotQuestion {
  readonly units: readonly AllocationUnit[]
  readonly allocation: Pick<Allocation, 'rows'>
  readonly needs: readonly UnitNeed[]
  readonly communes: readonly CommuneNeed[]
  readonly coverage: CoverageTable | null
  /** Operators with 4G at the school's point (`schoolSignal`); `null`: it cannot be said. */
  readonly operatorsAt: (schoolCode: string) => readonly string[] | null
  readonly marksOf: (code: CommuneCode) => readonly string[]
}

/**
 * Units that get devices and lie without any 4G: a school by its point, where it has one, else by the share of its commune.
 * Most devices without signal first, then in the order of the units.
 */
export function deadSpots(question: DeadSpotQuestion): readonly DeadSpot[] {
  const { units, allocation, needs, communes, operatorsAt } = question
  const needOf = new Map(needs.map(need => [need.unitCode, need]))
  const gapOf = new Map(communes.map(({ communeCode, mobile }) => [communeCode, mobile.value]))
  const devices = units.map(() => 0)
  for (const { unit, allocated } of allocation.rows) devices[unit] += allocated
  const spots = units.flatMap(({ unitCode, communeCode }, u) => {
    const need = needOf.get(unitCode)
    const operators = need?.schoolCode ? operatorsAt(need.schoolCode) : null
    const share = operators === null ? gapOf.get(communeCode) : operators.length === 0 ? 1 : 0
    return spotOf(question, {
      unitCode,
      communeCode,
      devices: devices[u],
      share: share ?? null,
      basis: operators === null ? 'commune' : 'school',
      pupils: need?.pupils ?? null,
    })
  })
  return spots.sort((a, b) => b.devicesWithout - a.devicesWithout)
}

/** The same by commune, where its pupils live: devices allocated to all of its units, by N1's share without 4G. */
export function deadSpotCommunes(question: DeadSpotQuestion): readonly DeadSpot[] {
  const given = allocatedByCommune(question.units, question.allocation)
  const spots = question.communes.flatMap(({ communeCode, mobile, pupils }) =>
    spotOf(question, {
      unitCode: null,
      communeCode,
      devices: given.get(communeCode) ?? 0,
      share: mobile.value,
      basis: 'commune',
      pupils,
    }),
  )
  return spots.sort((a, b) => b.devicesWithout - a.devicesWithout)
}

interface Place extends Pick<DeadSpot, 'unitCode' | 'communeCode' | 'devices' | 'basis'> {
  readonly share: Share | null
  readonly pupils: People | null
}

function spotOf({ coverage, marksOf }: DeadSpotQuestion, place: Place): DeadSpot[] {
  const { share, pupils, ...rest } = place
  if (share === null || share === 0 || place.devices === 0) return []
  return [
    {
      ...rest,
      withoutSignal: share,
      devicesWithout: place.devices * share,
      pupilsWithout: pupils === null ? null : pupils * share,
      help: coverage ? helpIn(coverage, place.communeCode) : null,
      marks: marksOf(place.communeCode),
    },
  ]
}

/** By pupils, by area where those are not known; of operators that reach as many, the first of the table. */
export function helpIn(coverage: CoverageTable, code: CommuneCode): DeadSpotHelp | null {
  const row = coverage.communeCodes.indexOf(code)
  const reach = coverage.layers.flatMap(({ operator, technology }, layer) => {
    if (technology !== '4G' || operator === 'any' || operator === 'all') return []
    const pupils = coverageShare(coverage, 'pupil', row, layer)
    const share = Number.isNaN(pupils) ? coverageShare(coverage, 'area', row, layer) : pupils
    return Number.isNaN(share) ? [] : [{ operator, share }]
  })
  if (reach.length === 0) return null
  const best = reach.reduce((most, each) => (each.share > most.share ? each : most))
  return best.share > 0 ? { of: 'sim', ...best } : { of: 'offline' }
}
