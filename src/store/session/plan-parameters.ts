/** The plan's share of a link. */
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { isDate } from '@/domain/plan/operations/set-date'
import { orderly } from '@/domain/plan/operations/set-filters'
import { isTopCount } from '@/domain/plan/operations/set-top-count'
import { FIRST_PLAN, type GeographyFlag, type Plan } from '@/domain/plan/plan'
import type { Aggregation, MissingRule, Normalisation } from '@/domain/ranking/ranking'
import { allocationParameters, allocationStated } from './allocation-parameters'
import { treeParameters, treeStated } from './index-parameters'
import {
  decodeFlag,
  decodeList,
  decodeNumber,
  decodePiece,
  encodeList,
  encodePiece,
  type Parameters,
} from './link-pieces'

const MISSING: Record<MissingRule, string> = {
  renormalise: 'leave-out',
  worst: 'worst',
  'district-median': 'median',
}
const NORMALISATION: Record<Normalisation, string> = {
  'min-max': 'in-view',
  target: 'fixed',
  percentile: 'percentile',
  'z-score': 'z-score',
  none: 'none',
}
const FLAGS: Record<GeographyFlag, string> = {
  mountain: 'mountain',
  coastal: 'coastal',
  baiNgang: 'bai-ngang',
  border: 'border',
  poorDistrict: 'poor-district',
}
const AGGREGATION: Record<Aggregation, string> = {
  arithmetic: 'arithmetic',
  geometric: 'geometric',
  topsis: 'topsis',
  lexicographic: 'order',
}

export function planParameters(plan: Plan): [string, string][] {
  const { missingRule, normalisation, aggregation, minimumKnownShare, topCount, theme, date } = plan
  const { gapOperator, gapTechnology, gapMinimumKm2 } = plan
  const filters = orderly(plan.filters)
  const levels = levelsText(plan.signalMinimumDbm)
  const parameters: [string, string | null][] = [
    ['theme', theme === FIRST_PLAN.theme ? null : encodePiece(theme)],
    ...treeParameters(plan),
    ['missing', missingRule === FIRST_PLAN.missingRule ? null : MISSING[missingRule]],
    ['scale', normalisation === FIRST_PLAN.normalisation ? null : NORMALISATION[normalisation]],
    ['aggregate', aggregation === FIRST_PLAN.aggregation ? null : AGGREGATION[aggregation]],
    ['known', minimumKnownShare === FIRST_PLAN.minimumKnownShare ? null : String(minimumKnownShare)],
    ['top', topCount === FIRST_PLAN.topCount ? null : String(topCount)],
    ['date', date],
    ['districts', filters.districts.length > 0 ? encodeList(filters.districts) : null],
    ['only', filters.flags.length > 0 ? encodeList(filters.flags.map(flag => FLAGS[flag])) : null],
    ['alert', filters.alertOnly ? '1' : null],
    ['online', filters.onlineOnly ? '1' : null],
    ['gap-operator', gapOperator === FIRST_PLAN.gapOperator ? null : encodePiece(gapOperator)],
    ['gap-technology', gapTechnology === FIRST_PLAN.gapTechnology ? null : gapTechnology],
    ['gap-minimum', gapMinimumKm2 === FIRST_PLAN.gapMinimumKm2 ? null : String(gapMinimumKm2)],
    ['signal-dbm', levels === levelsText(FIRST_PLAN.signalMinimumDbm) ? null : levels],
    ...allocationParameters(plan.allocation),
  ]
  return parameters.filter((parameter): parameter is [string, string] => parameter[1] !== null)
}

export function planStated(parameters: Parameters, base: Plan): Partial<Plan> {
  const theme = decodePiece(parameters.get('theme') ?? '')
  const missingRule = keyOf(MISSING, parameters.get('missing'))
  const normalisation = keyOf(NORMALISATION, parameters.get('scale'))
  const aggregation = keyOf(AGGREGATION, parameters.get('aggregate'))
  const minimumKnownShare = decodeNumber(parameters.get('known'), 0, 1)
  const topCount = decodeNumber(parameters.get('top'), 1, Number.MAX_SAFE_INTEGER)
  const date = parameters.get('date')
  const alertOnly = decodeFlag(parameters.get('alert'))
  const onlineOnly = decodeFlag(parameters.get('online'))
  const districts = decodeList(parameters.get('districts'))
  const gapOperator = decodePiece(parameters.get('gap-operator') ?? '')
  const gapTechnology = TECHNOLOGIES.find(known => known === parameters.get('gap-technology'))
  const gapMinimumKm2 = decodeNumber(parameters.get('gap-minimum'), 0, Number.MAX_VALUE)
  const signalMinimumDbm = levelsOf(parameters.get('signal-dbm'), base)
  const flags = decodeList(parameters.get('only'))?.flatMap(word => keyOf(FLAGS, word) ?? [])
  return {
    ...(theme ? { theme } : {}),
    ...treeStated(parameters, base),
    ...(missingRule ? { missingRule } : {}),
    ...(normalisation ? { normalisation } : {}),
    ...(aggregation ? { aggregation } : {}),
    ...(minimumKnownShare === undefined ? {} : { minimumKnownShare }),
    ...(isTopCount(topCount) ? { topCount } : {}),
    ...(date && isDate(date) ? { date } : {}),
    ...(gapOperator?.trim() ? { gapOperator } : {}),
    ...(gapTechnology ? { gapTechnology } : {}),
    ...(gapMinimumKm2 === undefined ? {} : { gapMinimumKm2 }),
    ...(signalMinimumDbm ? { signalMinimumDbm } : {}),
    allocation: allocationStated(parameters, base.allocation),
    filters: orderly({
      districts: districts ?? base.filters.districts,
      flags: flags ?? base.filters.flags,
      alertOnly: alertOnly ?? base.filters.alertOnly,
      onlineOnly: onlineOnly ?? base.filters.onlineOnly,
    }),
  }
}

/** `2G:-100,3G:-100,…` in dBm. */
const levelsText = (levels: Plan['signalMinimumDbm']): string =>
  TECHNOLOGIES.map(technology => `${technology}:${levels[technology]}`).join(',')

/** Levels that are not stated, or cannot be read, are the base's. */
function levelsOf(text: string | undefined, base: Plan): Plan['signalMinimumDbm'] | undefined {
  if (text === undefined) return undefined
  const stated = text.split(',').flatMap(piece => {
    const [technology, dbm] = piece.split(':')
    const level = decodeNumber(dbm, -150, 0)
    return TECHNOLOGIES.some(known => known === technology) && level !== undefined
      ? [[technology, level]]
      : []
  })
  return { ...base.signalMinimumDbm, ...Object.fromEntries(stated) }
}

function keyOf<T extends string>(words: Record<T, string>, word: string | undefined): T | undefined {
  return (Object.keys(words) as T[]).find(key => words[key] === word)
}
