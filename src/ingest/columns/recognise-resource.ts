/** Which resource a table is, by its columns; the file's name is a weak hint that only breaks a tie. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import { foldMarks } from '../fold'
import { expectedColumns } from './expected-columns'
import { matchColumns } from './match-columns'
import { saidInWords } from './unit-columns'
import { fieldsOf } from './vocabulary'

const NAME_HINTS: readonly (readonly [hint: string, resource: ResourceName])[] = [
  ['covid', 'covid-levels'],
  ['cap do', 'covid-levels'],
  ['day hoc', 'teaching-modes'],
  ['teaching', 'teaching-modes'],
  ['need', 'device-need'],
  ['nhu cau', 'device-need'],
  ['supply', 'device-supply'],
  ['tiep nhan', 'device-supply'],
  ['ban giao', 'handovers'],
  ['handover', 'handovers'],
  ['cap quang', 'fibre-nodes'],
  ['fibre node', 'fibre-nodes'],
  ['village', 'villages'],
  ['thon', 'villages'],
  ['school', 'schools'],
  ['truong', 'schools'],
  ['site', 'sites'],
  ['tram', 'sites'],
  ['bts', 'sites'],
  ['commune', 'communes'],
  ['xa', 'communes'],
  ['boundar', 'boundaries'],
  ['ranh gioi', 'boundaries'],
  ['coverage', 'mobile-coverage'],
  ['phu song', 'mobile-coverage'],
  ['vung phu', 'mobile-coverage'],
  ['road', 'roads'],
  ['duong', 'roads'],
  ['route', 'fibre-routes'],
  ['tuyen', 'fibre-routes'],
  ['measurement', 'measurements'],
  ['drive test', 'measurements'],
  ['driving test', 'measurements'],
  ['do song', 'measurements'],
  ['do kiem', 'measurements'],
  ['do thuc te', 'measurements'],
  ['muc thu', 'measurements'],
  ['norm', 'norms'],
  ['dinh muc', 'norms'],
]

/** What the file's name suggests; `null` where it suggests nothing. */
export function nameHint(fileName: string): ResourceName | null {
  const words = ` ${foldMarks(fileName)} `
  return NAME_HINTS.find(([hint]) => words.includes(` ${hint}`))?.[1] ?? null
}

export interface Recognition {
  /** `null`: a person decides between the candidates. */
  readonly resource: ResourceName | null
  readonly candidates: readonly ResourceName[]
}

/** Share of the required columns that must be there before a table is believed to be an incomplete one of its kind. */
const ENOUGH = 0.5
/** Offered to a person, never believed. */
const UNLIKELY = 0.3
/** Folded. */
const LEVEL_NAMES = /rsrp|rscp|rx ?lev|dbm|muc thu/

export function recogniseResource(headers: readonly string[], fileName: string): Recognition {
  const hint = nameHint(fileName)
  const scored = TABLE_RESOURCES.map(resource => {
    const fields = fieldsOf(resource)
    const { at, ambiguous } = matchColumns(headers, resource.name, fields)
    const has = (column: string) =>
      at.has(column) || ambiguous.has(column) || saidInWords(column, one => at.has(one))
    const required = expectedColumns(resource)
    const there = required.filter(has).length / required.length
    // Points with operator and time are many things: only a received power makes them measurements.
    const ratio = resource.name === 'measurements' && !has('dbm') ? Math.min(there, UNLIKELY) : there
    // Columns that name the thing itself say more than figures that any table may carry.
    // No other table has a received power by its own name: it outweighs a "name" that would do as a site's. A column
    // "tín hiệu" may stand in a list of villages.
    const levels = headers[at.get('dbm') ?? -1]
    const decisive = ambiguous.has('dbm') || (levels !== undefined && LEVEL_NAMES.test(foldMarks(levels)))
    const ownKey = resource.name === 'measurements' ? (decisive ? 1.5 : 0) : has(resource.key[0]!) ? 0.5 : 0
    const matched = resource.fields.filter(one => has(one.column)).length
    return {
      name: resource.name,
      ratio,
      rank: (ratio === 1 ? 100 : 0) + ratio * 10 + ownKey + matched * 0.1,
      matched,
    }
  })
    .filter(one => one.matched > 0)
    .sort((a, b) => b.rank - a.rank)
  const candidates = scored.filter(one => one.ratio > 0).map(one => one.name)
  const best = scored[0]
  if (!best || best.ratio < ENOUGH) {
    const hinted = scored.find(one => one.name === hint && one.ratio > 0)
    return { resource: hinted?.name ?? null, candidates }
  }
  // Equally complete: more matched columns win only among complete tables; otherwise the name, otherwise a person.
  const rivals = scored.filter(one => one.ratio === best.ratio && best.rank - one.rank < 0.15)
  if (rivals.length === 1) return { resource: best.name, candidates }
  const hinted = rivals.find(one => one.name === hint)
  return { resource: hinted?.name ?? null, candidates: rivals.map(one => one.name) }
}
