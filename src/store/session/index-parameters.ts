/**
 * Criteria and groups in a link, each a parameter that a person can read:
 *
 *     weights=mobile_gap:40,pupils:10:low      criterion, weight; `low`: low values first
 *     groups=g1:60:Kết nối,g2:40:Thiết bị:g1   group, weight, name; the group that it lies in
 *     in=mobile_gap:g1                         criterion, its group
 *     bounds=pupils:0:500,population:100:      criterion, low, high; an empty side is open
 *     error=pupils:0.1                         criterion, share
 *
 * Each of the last four is complete: who is not named in it stands at the root, has no bounds set, is taken as exact.
 */
import { soundTree } from '@/domain/plan/group-tree'
import { areBounds } from '@/domain/plan/operations/set-bounds'
import { MAX_WEIGHT } from '@/domain/plan/operations/set-weight'
import {
  type CriterionBounds,
  type CriterionSetting,
  criterionSetting,
  FIRST_PLAN,
  type GroupSetting,
  type Plan,
} from '@/domain/plan/plan'
import { decodeNumber, decodePiece, encodeList, encodePiece, type Parameters } from './link-pieces'

type Tree = Pick<Plan, 'criteria' | 'groups'>

/** Marks a criterion whose low values come first. */
const LOW = 'low'
const NONE = encodeList([])

/** `null`: as in a new installation. */
export function treeParameters({ criteria, groups }: Tree): [string, string | null][] {
  const weights = weightsText(criteria)
  const within = listed(criteria, ({ group }) => (group === null ? null : encodePiece(group)))
  const bounds = listed(criteria, each => each.bounds?.map(side => side ?? '').join(':') ?? null)
  const errors = listed(criteria, ({ error }) => (error === null ? null : String(error)))
  return [
    ['weights', weights === weightsText(FIRST_PLAN.criteria) ? null : weights],
    ['groups', groups.length === 0 ? null : groups.map(groupText).join(',')],
    ['in', within],
    ['bounds', bounds],
    ['error', errors],
  ]
}

/** Nothing where the link says nothing of it; else both lists, as a sound tree. */
export function treeStated(parameters: Parameters, base: Tree): Partial<Tree> {
  const criteria = criteriaOf(parameters.get('weights'), base) ?? base.criteria
  const groups = groupsOf(parameters.get('groups')) ?? base.groups
  const within = byCriterion(parameters.get('in'), ([group]) => decodePiece(group ?? '') || undefined)
  const bounds = byCriterion(parameters.get('bounds'), boundsOf)
  const errors = byCriterion(parameters.get('error'), ([error]) => decodeNumber(error, 0, 1))
  const stated = criteria.map(criterion => ({
    ...criterion,
    ...(within ? { group: within.get(criterion.id) ?? null } : {}),
    ...(bounds ? { bounds: bounds.get(criterion.id) ?? null } : {}),
    ...(errors ? { error: errors.get(criterion.id) ?? null } : {}),
  }))
  if (criteria === base.criteria && groups === base.groups && !within && !bounds && !errors) return {}
  return soundTree({ criteria: stated, groups })
}

function weightsText(criteria: readonly CriterionSetting[]): string {
  const pieces = criteria.map(({ id, weight, direction }) =>
    [encodePiece(id), String(weight), ...(direction === 'lower-first' ? [LOW] : [])].join(':'),
  )
  return pieces.length === 0 ? NONE : pieces.join(',')
}

/**
 * Each criterion once, the first mention counts; one without a readable weight is left out. What the link does not say
 * of a criterion is as it is in `base`.
 */
function criteriaOf(text: string | undefined, base: Tree): CriterionSetting[] | undefined {
  if (text === undefined) return undefined
  if (text === NONE) return []
  const before = new Map(base.criteria.map(criterion => [criterion.id, criterion]))
  const criteria = new Map<string, CriterionSetting>()
  for (const piece of text.split(',')) {
    const [first, second, third] = piece.split(':')
    const id = decodePiece(first)
    const weight = decodeNumber(second, 0, MAX_WEIGHT)
    if (!id || weight === undefined || criteria.has(id)) continue
    const known = before.get(id) ?? criterionSetting(id, weight)
    criteria.set(id, { ...known, weight, direction: third === LOW ? 'lower-first' : 'higher-first' })
  }
  // A list of which nothing could be read is no wish for an empty plan.
  return criteria.size > 0 ? [...criteria.values()] : undefined
}

const groupText = ({ id, weight, name, parent }: GroupSetting): string =>
  [id, String(weight), name, ...(parent === null ? [] : [parent])].map(encodePiece).join(':')

/** Likewise; a group without a readable name is called by its id. */
function groupsOf(text: string | undefined): GroupSetting[] | undefined {
  if (text === undefined) return undefined
  if (text === NONE) return []
  const groups = new Map<string, GroupSetting>()
  for (const piece of text.split(',')) {
    const [first, second, third, fourth] = piece.split(':')
    const id = decodePiece(first)
    const weight = decodeNumber(second, 0, MAX_WEIGHT)
    if (!id || weight === undefined || groups.has(id)) continue
    const name = decodePiece(third ?? '')?.trim() || id.trim()
    if (name !== '') groups.set(id, { id, name, weight, parent: decodePiece(fourth ?? '') || null })
  }
  return groups.size > 0 ? [...groups.values()] : undefined
}

/** `null` where no criterion has any. */
function listed(
  criteria: readonly CriterionSetting[],
  textOf: (criterion: CriterionSetting) => string | null,
): string | null {
  const pieces = criteria.flatMap(criterion => {
    const text = textOf(criterion)
    return text === null ? [] : `${encodePiece(criterion.id)}:${text}`
  })
  return pieces.length === 0 ? null : pieces.join(',')
}

/** What is stated of each criterion; `undefined` where the parameter is not there. Unreadable pieces are passed over. */
function byCriterion<T>(
  text: string | undefined,
  read: (pieces: readonly (string | undefined)[]) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  if (text === undefined) return undefined
  const stated = new Map<string, T>()
  for (const piece of text.split(',')) {
    const [first, ...rest] = piece.split(':')
    const id = decodePiece(first)
    const value = read(rest)
    if (id && value !== undefined && !stated.has(id)) stated.set(id, value)
  }
  return stated
}

/** A side that is not empty must be a number. */
function boundsOf([low, high]: readonly (string | undefined)[]): CriterionBounds | undefined {
  const sides = [low, high].map(side =>
    side === undefined || side === '' ? null : decodeNumber(side, -Number.MAX_VALUE, Number.MAX_VALUE),
  )
  return areBounds(sides) ? sides : undefined
}
