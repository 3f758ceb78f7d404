/**
 * Why a commune stands where it stands, as one sentence that can be read aloud: "Đứng thứ 1 vì: 87 % học sinh ngoài vùng
 * 4G (34,0 điểm); …", under an order by importance "vượt 540 xã ở …".
 */
import { passedByLevel } from '@/domain/ranking/passed-by-level'
import type { Ranking, RankingCriterion, RankingQuestion } from '@/domain/ranking/ranking'
import { reasonsOf } from '@/domain/ranking/reasons'
import type { Text } from '@/i18n/use-text'

/** More than these nobody listens to: the rest are counted. */
const MOST_REASONS = 4

export interface SentenceOf {
  readonly question: Pick<RankingQuestion, 'aggregation' | 'groups' | 'missingRule'> & {
    readonly criteria: readonly Pick<RankingCriterion, 'group'>[]
  }
  /** The answer to it. */
  readonly ranking: Ranking
  /** Index of the commune. */
  readonly at: number
}

export interface SentenceWords extends Pick<Text, 't' | 'format'> {
  /** The commune's value of a criterion in words, with a small first letter. */
  readonly phraseOf: (id: string) => string
  readonly nameOf: (id: string) => string
  /** @param group its index */
  readonly groupName: (group: number) => string
}

/** @returns `null` for a commune that is not ranked */
export function reasonSentence(of: SentenceOf, words: SentenceWords): string | null {
  const { ranking, at, question } = of
  const { t, format } = words
  if (ranking.rank[at] === 0) return null
  const rank = format.integer(ranking.rank[at])
  const reasons =
    question.aggregation === 'lexicographic' ? levelsInWords(of, words) : partsInWords(of, words)
  const others = othersAtRank(ranking, at)
  const place =
    others === 0
      ? t('commune.sentence.place', { rank })
      : t('commune.sentence.placeTied', { rank, count: others, value: format.integer(others) })
  if (reasons.length === 0) return t('commune.sentence.nothing', { place })
  return t('commune.sentence.lead', { place, reasons: reasons.join('; ') })
}

/** How many other communes have the same rank. */
export const othersAtRank = ({ order, rank }: Pick<Ranking, 'order' | 'rank'>, at: number): number =>
  order.reduce((others, other) => (other !== at && rank[other] === rank[at] ? others + 1 : others), 0)

function partsInWords({ question, ranking, at }: SentenceOf, words: SentenceWords): string[] {
  const { t, format } = words
  const speaking = reasonsOf(ranking, at).filter(reason => reason.points > 0)
  const shown = speaking.length > MOST_REASONS ? speaking.slice(0, MOST_REASONS - 1) : speaking
  const said = shown.map(reason =>
    t('commune.sentence.part', {
      what: inWords(reason.id, reason.missing, question.missingRule, words),
      points: format.points(reason.points),
    }),
  )
  const rest = speaking.slice(shown.length)
  if (rest.length === 0) return said
  const sum = rest.reduce((total, reason) => total + reason.points, 0)
  return [
    ...said,
    t('commune.sentence.more', {
      count: rest.length,
      value: format.integer(rest.length),
      points: format.points(sum),
    }),
  ]
}

function levelsInWords({ question, ranking, at }: SentenceOf, words: SentenceWords): string[] {
  const { criteria, groups, missingRule } = question
  return passedByLevel(criteria, groups, ranking, at).map(level => {
    const ids = level.criteria.map(j => ranking.criteria[j])
    return words.t('commune.sentence.passed', {
      passed: words.format.integer(level.passed),
      name: level.group === -1 ? words.nameOf(ids[0]) : words.groupName(level.group),
      what: level.criteria
        .map((j, place) =>
          inWords(ids[place], ranking.missing[at * ranking.criteria.length + j] === 1, missingRule, words),
        )
        .join(', '),
    })
  })
}

function inWords(
  id: string,
  missing: boolean,
  missingRule: RankingQuestion['missingRule'],
  { t, phraseOf, nameOf }: SentenceWords,
): string {
  return missing
    ? t('commune.sentence.missing', { name: nameOf(id), rule: t(`commune.missingThen.${missingRule}`) })
    : phraseOf(id)
}
