/** What would have to change, in words: a value or a weight with which the commune comes in, or that none does. */
import { criterionOf } from '@/domain/need/catalogue'
import type { Ranking, RankingQuestion } from '@/domain/ranking/ranking'
import { cutTie } from '@/domain/ranking/top-places'
import type { ValueChange } from '@/domain/ranking/value-change'
import type { WeightChange } from '@/domain/ranking/weight-change'
import type { Text } from '@/i18n/use-text'
import { criterionValue, possibleValue } from '../criterion-value'

type Words = Pick<Text, 't' | 'format'>

export function valueChangeWords(
  change: ValueChange,
  top: number,
  id: string,
  name: string,
  words: Words,
): string {
  const { t, format } = words
  const { from, to, plain, limit, rankAtLimit } = change
  const flag = criterionOf(id).kind === 'flag'
  if (to === null && from === limit) return t('commune.whyNot.most', { name })
  if (to === null && rankAtLimit > 0 && rankAtLimit <= top)
    return t(flag ? 'commune.whyNot.levelFlag' : 'commune.whyNot.levelAt', {
      name,
      limit: criterionValue(id, limit, words),
      rank: format.integer(rankAtLimit),
    })
  if (to === null)
    return t(flag ? 'commune.whyNot.neverFlag' : 'commune.whyNot.never', {
      name,
      limit: criterionValue(id, limit, words),
      rank: format.integer(rankAtLimit),
    })
  // Two decimals of percent: what is enough must not be rounded away.
  const enough = criterionValue(id, possibleValue(id, plain ?? to, limit), words, 2)
  if (Number.isNaN(from)) return t('commune.whyNot.known', { name, to: enough })
  return t(flag ? 'commune.whyNot.flag' : 'commune.whyNot.value', {
    name,
    from: criterionValue(id, from, words),
    to: enough,
  })
}

/** How far it is from the k-th place; or that it is level with more communes than there are places left (R19). */
export function standingWords(ranking: Ranking, at: number, top: number, { t, format }: Words): string {
  const cut = cutTie(ranking, top)
  if (cut && ranking.rank[at] === cut.rank)
    return t('commune.whyNot.tied', {
      rank: format.integer(cut.rank),
      communes: format.integer(cut.communes),
      places: format.integer(cut.places),
      top: format.integer(top),
    })
  const short = ranking.score[ranking.order[top - 1]] - ranking.score[at]
  return t('commune.whyNot.short', { points: format.points(short), top: format.integer(top) })
}

/**
 * As a share of its siblings' weights, as the sliders say it. The weight itself is taken in whole steps from today's, as they
 * were tried, and the share rounded outwards: less would not be enough.
 */
export function weightWords(
  { of, index, from, to }: WeightChange,
  { criteria, groups }: RankingQuestion,
  name: string,
  { t, format }: Words,
): string {
  const parent = of === 'criterion' ? criteria[index].group : groups[index].parent
  const siblings = [
    ...criteria.filter((each, j) => each.group === parent && !(of === 'criterion' && j === index)),
    ...groups.filter((each, g) => each.parent === parent && !(of === 'group' && g === index)),
  ]
  const others = siblings.reduce((sum, { weight }) => sum + weight, 0)
  const share = (weight: number) => (weight + others > 0 ? weight / (weight + others) : 0)
  const way = (to ?? from) - from
  const steps = Math.sign(way) * Math.ceil(Math.abs(way) - 1e-6)
  const wanted = share(Math.max(0, from + steps))
  const outward = way >= 0 ? Math.ceil(wanted * 100 - 1e-9) : Math.floor(wanted * 100 + 1e-9)
  return t(way >= 0 ? 'commune.whyNot.heavier' : 'commune.whyNot.lighter', {
    name,
    from: format.share(share(from)),
    to: format.share(outward / 100),
  })
}
