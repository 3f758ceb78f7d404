/**
 * Why one unit gets the devices that it gets, in one line for everybody: first what was decided about it, then the
 * classes that are served in full, in part, not at all, then those that nobody reported.
 */
import type { Allocated, AllocationReason, AllocationUnit } from '@/domain/allocation/allocation'
import type { NeedClass } from '@/domain/dataset/records'
import './allocation-texts'
import type { Format } from './format'
import { type QuickText, quickText } from './quick-text'
import type { textIn } from './text'

type T = QuickText
type Decided = 'locked' | 'excluded'

/**
 * @param rows of this unit alone, one a class, in the order of the classes; none: as if nothing was reported.
 * @param t of a stated language (`textIn`), the same as `format`.
 * @returns a sentence without a full stop, beginning with a capital; never empty.
 */
export function allocationSentence(
  rows: readonly Allocated[],
  unit: Pick<AllocationUnit, 'rank' | 'online'>,
  t: ReturnType<typeof textIn>,
  format: Format,
): string {
  const words = { t: quickText(t), format }
  const clauses = [
    ...decisions(rows, words),
    ...fullClause(rows.filter(isFull), words),
    ...rows.filter(isPart).map(row => partClause(row, unit, words)),
    ...noneClauses(rows.filter(isNone), unit, words),
    ...silentClauses(rows, words),
  ]
  const sentence = clauses.join('; ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

interface Words {
  readonly t: T
  readonly format: Format
}

const isFull = ({ need, allocated }: Allocated) => need !== null && need > 0 && allocated >= need
const isPart = ({ need, allocated }: Allocated) => need !== null && allocated > 0 && allocated < need
const isNone = ({ need, allocated }: Allocated) => need !== null && need > 0 && allocated === 0
/** Not served and not reported: nobody waits for it (A12). */
const isNotAsked = ({ need, reasons }: Allocated) =>
  need === null && reasons.some(({ code }) => code === 'class-not-served')

/** A decision holds for the unit, and stands in each of its classes: it is said once. */
function decisions(rows: readonly Allocated[], { t, format }: Words): string[] {
  const find = <C extends Decided>(code: C) =>
    rows
      .flatMap(({ reasons }) => reasons)
      .find((one): one is Extract<AllocationReason, { code: C }> => one.code === code)
  const [locked, excluded] = [find('locked'), find('excluded')]
  return [
    ...(locked
      ? [
          t('allocationReasons.locked', {
            quantity: format.integer(locked.quantity),
            reason: locked.reason,
          }),
        ]
      : []),
    ...(excluded ? [t('allocationReasons.excluded', { reason: excluded.reason })] : []),
  ]
}

function fullClause(rows: readonly Allocated[], words: Words): string[] {
  const { t, format } = words
  if (rows.length === 0) return []
  const items = rows.map(row =>
    withSchoolGoods(
      row,
      t('allocationReasons.fullItem', {
        got: format.integer(row.allocated),
        need: format.integer(row.need),
        class: className(row.class, t),
      }),
      words,
    ),
  )
  return [t('allocationReasons.full', { list: listed(items, t) })]
}

function partClause(row: Allocated, unit: Pick<AllocationUnit, 'rank' | 'online'>, words: Words): string {
  const { t, format } = words
  const clause = t('allocationReasons.part', {
    got: format.integer(row.allocated),
    need: format.integer(row.need),
    class: className(row.class, t),
  })
  return because(withSchoolGoods(row, clause, words), whyOf(row, unit, words), t)
}

/** Classes that get nothing for one and the same reason are said together. */
function noneClauses(
  rows: readonly Allocated[],
  unit: Pick<AllocationUnit, 'rank' | 'online'>,
  words: Words,
): string[] {
  const { t, format } = words
  const byWhy = new Map<string, string[]>()
  for (const row of rows) {
    const item = t('allocationReasons.noneItem', {
      class: className(row.class, t),
      need: format.integer(row.need),
    })
    const why = whyOf(row, unit, words)
    const same = byWhy.get(why)
    if (same) same.push(item)
    else byWhy.set(why, [item])
  }
  return [...byWhy].map(([why, items]) =>
    because(t('allocationReasons.none', { list: listed(items, t) }), why, t),
  )
}

function silentClauses(all: readonly Allocated[], { t }: Words): string[] {
  const rows = all.filter(row => !isNotAsked(row))
  const silent = rows.filter(({ need }) => need === null)
  if (silent.length === rows.length) return [t('allocationReasons.notReported')]
  const rest = rows.every(({ need }) => need === null || need === 0)
  const noNeed = rest ? [t(`allocationReasons.${silent.length > 0 ? 'restNoNeed' : 'noNeed'}`)] : []
  if (silent.length === 0) return noNeed
  const list = listed(
    silent.map(one => className(one.class, t)),
    t,
  )
  return [...noNeed, t('allocationReasons.partNotReported', { list })]
}

const withSchoolGoods = ({ fromSchoolGoods }: Allocated, clause: string, { t, format }: Words): string =>
  fromSchoolGoods > 0
    ? t('allocationReasons.schoolGoods', { clause, quantity: format.integer(fromSchoolGoods) })
    : clause

const because = (clause: string, why: string, t: T): string =>
  why === '' ? clause : t('allocationReasons.because', { clause, why })

/** Empty where what was decided about the unit already says it. */
function whyOf(row: Allocated, unit: Pick<AllocationUnit, 'rank' | 'online'>, words: Words): string {
  const all = row.reasons.flatMap(reason => why(reason, row.class, unit, words) ?? [])
  if (all.length > 0) return listed([...new Set(all)], words.t)
  return row.reasons.some(({ code }) => code === 'locked') ? words.t('allocationReasons.why.locked') : ''
}

/** `null`: no reason why something is missing. */
function why(
  reason: AllocationReason,
  own: NeedClass,
  unit: Pick<AllocationUnit, 'rank' | 'online'>,
  { t, format }: Words,
): string | null {
  switch (reason.code) {
    case 'stock-ran-out':
      return ranOut(reason, own, unit, { t, format })
    case 'share-of-stock':
      return t('allocationReasons.why.share', { devices: format.number(reason.devices, 1) })
    case 'higher-class-first':
      return t('allocationReasons.why.higherClass', { class: className(reason.atClass, t) })
    case 'online-first':
      return t('allocationReasons.why.ranOutOnline')
    case 'below-minimum-lot':
      return t('allocationReasons.why.minimumLot', { lot: format.integer(reason.lot) })
    case 'not-a-whole-box':
      return t('allocationReasons.why.wholeBox', { box: format.integer(reason.box) })
    case 'household-cap':
      return t('allocationReasons.why.householdCap', { cap: format.integer(reason.cap) })
    case 'class-not-served':
      return t('allocationReasons.why.classNotServed')
    case 'met':
    case 'school-goods':
    case 'not-reported':
    case 'no-need':
    case 'locked':
    case 'excluded':
      return null
  }
}

function ranOut(
  { atClass, atRank }: Extract<AllocationReason, { code: 'stock-ran-out' }>,
  own: NeedClass,
  { rank, online }: Pick<AllocationUnit, 'rank' | 'online'>,
  { t, format }: Words,
): string {
  if (atClass !== own) return t('allocationReasons.why.ranOut', { class: className(atClass, t) })
  if (atRank === null) return t('allocationReasons.why.ranOutOwn')
  const ranks = { atRank: format.integer(atRank), rank: format.integer(rank) }
  if (rank === null) return t('allocationReasons.why.ranOutUnranked', { atRank: ranks.atRank })
  if (rank === atRank) return t('allocationReasons.why.ranOutHere', { rank: ranks.rank })
  if (rank > atRank) return t('allocationReasons.why.ranOutAt', ranks)
  // Before that place and yet without: only the communes that teach online can have come first.
  return t(`allocationReasons.why.${online === true ? 'ranOutOwn' : 'ranOutOnline'}`)
}

const className = (one: NeedClass, t: T): string => t(`domain.choice.class.${one}`)

/** "a, b và c". */
function listed(items: readonly string[], t: T): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : t('allocationReasons.and', { first: items.slice(0, -1).join(', '), last })
}
