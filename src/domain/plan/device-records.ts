/**
 * What people put on record about devices: decisions about single units (P18) and hand-overs that they saw (P19). Counts
 * and codes, never children's names.
 */
import type { NeedClass } from '../dataset/records'
import type { IsoDate } from '../units'
import { compareTexts, type Standing, type Statement } from './statements'

/** `open`: what was decided before is taken back; the unit is served as the rules say. */
export const UNIT_STATES = ['locked', 'excluded', 'open'] as const
export type UnitState = (typeof UNIT_STATES)[number]

/** One statement about one unit; never changed, only followed by another. */
export interface UnitStatement extends Statement {
  /** A school code, or a commune code. */
  readonly unitCode: string
  readonly state: UnitState
  /** Devices from the common stock, whole, ≥ 1; `null` unless `locked`. */
  readonly quantity: number | null
  /** Never empty: what is decided beside the rules is explained in public. */
  readonly reason: string
  readonly by: string | null
}

export interface UnitDecisionRecord extends Standing<UnitStatement> {
  readonly unitCode: string
}

/** Devices handed over to one unit and class on one day, as somebody recorded it here. Written once, corrected under a new id. */
export interface PlanHandover {
  readonly id: string
  readonly round: string
  readonly unitCode: string
  readonly class: NeedClass
  /** Whole, ≥ 1. */
  readonly quantity: number
  readonly handedOverAt: IsoDate
  readonly note: string | null
  /** Who recorded it, and on which day; `null`: nobody said. */
  readonly by: string | null
  readonly on: IsoDate
}

/** The first that was handed over first. */
export const byHandoverDay = (a: PlanHandover, b: PlanHandover): number =>
  compareTexts(a.handedOverAt, b.handedOverAt) || compareTexts(a.id, b.id)

type SameHandover = Pick<PlanHandover, 'round' | 'unitCode' | 'class'> & {
  readonly quantity: number | null
  readonly handedOverAt: IsoDate | null
}

/** P20. Equal keys: the same round, unit, class, number and day. */
export const handoverKey = ({ round, unitCode, class: of, quantity, handedOverAt }: SameHandover): string =>
  JSON.stringify([round, unitCode, of, quantity, handedOverAt])
