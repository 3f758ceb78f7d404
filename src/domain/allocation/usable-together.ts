/**
 * Who can study online at all: signal and device together (A14). A tablet in a dead spot is useless and so is signal
 * without a tablet. The two shares are known apart; the overlap is an estimate, and its Fréchet bounds say how far it
 * can be off (Fréchet 1935: max(0, s + d − 1) ≤ both ≤ min(s, d)).
 */
import type { CommuneNeed } from '../need/need'
import type { CommuneCode, People, Share } from '../units'
import type { Allocation, AllocationUnit } from './allocation'
import type { UnitNeed, UsableTogether } from './facts'

/** What an allocation gives the units of each commune, all classes together. */
export function allocatedByCommune(
  units: readonly Pick<AllocationUnit, 'communeCode'>[],
  { rows }: Pick<Allocation, 'rows'>,
): ReadonlyMap<CommuneCode, number> {
  const given = new Map<CommuneCode, number>()
  for (const { unit, allocated } of rows) {
    const { communeCode } = units[unit]
    given.set(communeCode, (given.get(communeCode) ?? 0) + allocated)
  }
  return given
}

/**
 * One a commune, in the order of `communes`. Signal is N1's share of pupils (of area where N1 says so), device =
 * 1 − (without a device in all four classes, net) ÷ pupils, 0…1. `null` where either is unknown: no coverage, nobody
 * reported, or no number of pupils. Classes that nobody reported count as none without a device, so that the share is
 * what is known at best.
 * @param needs counted in pupils.
 * @param given devices that come on top (`allocatedByCommune`); `null`: before any allocation.
 */
export function usableTogether(
  communes: readonly CommuneNeed[],
  needs: readonly UnitNeed[],
  given: ReadonlyMap<CommuneCode, number> | null = null,
): readonly UsableTogether[] {
  const without = new Map<CommuneCode, number>()
  for (const { communeCode, classes } of needs)
    for (const { open } of classes)
      if (open !== null) without.set(communeCode, (without.get(communeCode) ?? 0) + open)
  return communes.map(({ communeCode, mobile, pupils }) => {
    const lacking = without.get(communeCode) ?? null
    const signal = mobile.value === null ? null : 1 - mobile.value
    if (signal === null || lacking === null || pupils === null || pupils === 0)
      return { communeCode, pupils, shares: null, bothBounds: null }
    const left = Math.max(0, lacking - (given?.get(communeCode) ?? 0))
    return { communeCode, pupils, ...together(signal, Math.max(0, 1 - left / pupils)) }
  })
}

function together(signal: Share, device: Share): Pick<UsableTogether, 'shares' | 'bothBounds'> {
  return {
    shares: {
      both: signal * device,
      signalOnly: signal * (1 - device),
      deviceOnly: (1 - signal) * device,
      neither: (1 - signal) * (1 - device),
    },
    bothBounds: [Math.max(0, signal + device - 1), Math.min(signal, device)],
  }
}

export interface UsableTotal {
  /** Pupils of the communes that are known; shares are of them. */
  readonly pupils: People
  readonly shares: UsableTogether['shares']
  readonly bothBounds: UsableTogether['bothBounds']
  readonly communes: number
  /** Communes of which it cannot be said; they are in neither pupils nor shares. */
  readonly unknown: number
}

/** A district's or the province's pupils together: every commune weighs by its pupils. `null` shares: none is known. */
export function usableTotal(communes: readonly UsableTogether[]): UsableTotal {
  const known = communes.flatMap(({ pupils, shares, bothBounds }) =>
    pupils !== null && shares && bothBounds ? [{ pupils, shares, bothBounds }] : [],
  )
  const pupils = known.reduce((sum, each) => sum + each.pupils, 0)
  const counts = { pupils, communes: communes.length, unknown: communes.length - known.length }
  if (pupils === 0) return { ...counts, shares: null, bothBounds: null }
  const mean = (read: (each: (typeof known)[number]) => Share): Share =>
    known.reduce((sum, each) => sum + each.pupils * read(each), 0) / pupils
  return {
    ...counts,
    shares: {
      both: mean(each => each.shares.both),
      signalOnly: mean(each => each.shares.signalOnly),
      deviceOnly: mean(each => each.shares.deviceOnly),
      neither: mean(each => each.shares.neither),
    },
    bothBounds: [mean(each => each.bothBounds[0]), mean(each => each.bothBounds[1])],
  }
}
