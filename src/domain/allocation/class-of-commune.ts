/**
 * One class in one commune, shared out among its schools and the commune itself, so that nothing is counted twice (A11)
 * and every hand-over once (A1).
 *
 * With A the open need of the schools, R what the commune's own figure holds beyond its schools' and G what was handed
 * over to the commune without naming a school, the units' open need adds up to max(0, A + max(0, R) − G): N3's sum.
 */
import type { NeedClass } from '../dataset/records'
import type { ByUnit, CommuneSchools, NeedReport } from '../need/need-reports'
import type { CommuneCode } from '../units'
import type { ClassNeed } from './facts'

export interface ClassOfCommune {
  /** In the order of `CommuneSchools.schools`. */
  readonly schools: readonly ClassNeed[]
  readonly commune: ClassNeed
  /** The commune reported the class and not all of its schools did: it is a unit of its own for the rest. */
  readonly speaks: boolean
}

export function classOfCommune(
  communeCode: CommuneCode,
  kind: NeedClass,
  { schools, expected }: CommuneSchools,
  reports: ByUnit<NeedReport>,
  given: ByUnit<number>,
): ClassOfCommune {
  const stated = reports(communeCode, kind)
  const complete = expected.length > 0 && expected.every(code => reports(code, kind) !== undefined)
  const speaks = stated !== undefined && !complete
  const toCommune = given(communeCode, kind) ?? 0

  const own = schools.map(code => ({ report: reports(code, kind), got: given(code, kind) ?? 0 }))
  const left = own.map(({ report, got }) => (report ? Math.max(0, report.open - got) : 0))
  // What silent schools got was lacking in the commune's figure, which speaks for them: it is taken off there.
  const toSilent = speaks ? sum(own.map(({ report, got }) => (report ? 0 : got))) : 0
  const rest = speaks ? Math.max(0, stated.open - sum(own.map(({ report }) => report?.open ?? 0))) : 0
  const atCommune = Math.min(toCommune, Math.max(0, rest - toSilent))
  // Only then is it taken off what the schools lack: nobody knows of which, so of each in proportion.
  const shares = proportionally(toCommune - atCommune, left)
  const beyond = toCommune - atCommune - sum(shares)

  return {
    schools: own.map(({ report, got }, i) => {
      if (!report) return { ...SILENT, handedOver: speaks ? 0 : got }
      const { withoutDevice, alreadySupported } = report
      return { withoutDevice, alreadySupported, handedOver: got + shares[i], open: left[i] - shares[i] }
    }),
    commune: communeFigure(),
    speaks,
  }

  function communeFigure(): ClassNeed {
    const handedOver = toSilent + atCommune + beyond
    // Every school reported: nothing is left to the commune, and that is known.
    if (complete) return { withoutDevice: 0, alreadySupported: null, handedOver, open: 0 }
    if (!speaks) return { ...SILENT, handedOver }
    const atSchools = sum(own.map(({ report }) => report?.alreadySupported ?? 0))
    const supported =
      stated.alreadySupported === null
        ? null
        : Math.max(0, Math.min(stated.alreadySupported, stated.withoutDevice) - atSchools)
    return {
      withoutDevice: rest + (supported ?? 0),
      alreadySupported: supported,
      handedOver,
      open: Math.max(0, rest - handedOver),
    }
  }
}

const SILENT: ClassNeed = { withoutDevice: null, alreadySupported: null, handedOver: 0, open: null }

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)

/**
 * min(quantity, Σ most) in whole numbers, in proportion to `most` and never above it: the running total is rounded down,
 * not the parts, so that they add up exactly.
 */
function proportionally(quantity: number, most: readonly number[]): number[] {
  const whole = sum(most)
  const shared = Math.min(quantity, whole)
  let [before, runningMost] = [0, 0]
  return most.map(figure => {
    runningMost += figure
    const until = whole === 0 ? 0 : Math.floor((shared * runningMost) / whole)
    const own = until - before
    before = until
    return own
  })
}
