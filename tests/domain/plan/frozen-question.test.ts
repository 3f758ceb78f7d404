/** A decision asked again gives what was frozen: only then may it be laid beside today. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenQuestion } from '@/domain/plan/frozen-question'
import { freezeRanking } from '@/domain/plan/frozen-ranking'
import type { PlanIndex } from '@/domain/plan/plan'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { anyQuestion } from '../ranking/small-question'

test('P15: the frozen question answers with the frozen ranking, whatever the method, view and missing values', () => {
  fc.assert(
    fc.property(anyQuestion, question => {
      const ranking = rankCommunes(question)
      const communes = question.codes.map((communeCode, i) => ({
        communeCode,
        communeName: `Xã ${i}`,
        districtCode: `d${question.districtOf[i]}`,
        districtName: 'Huyện',
      }))
      const frozen = freezeRanking(
        communes,
        ranking,
        id => question.criteria.find(each => each.id === id)?.values ?? null,
      )
      const id = (group: number) => (group === -1 ? null : question.groups[group].id)
      const index: PlanIndex = {
        ...question,
        criteria: question.criteria.map(({ id: criterion, weight, direction, bounds, group }) => ({
          id: criterion,
          weight,
          direction,
          bounds,
          group: id(group),
          error: null,
        })),
        groups: question.groups.map(group => ({ ...group, name: group.id, parent: id(group.parent) })),
      }
      const again = rankCommunes(frozenQuestion(index, frozen))
      expect(again.rank).toEqual(ranking.rank)
      expect(again.score).toEqual(ranking.score)
      expect(again.parts).toEqual(ranking.parts)
    }),
  )
})
