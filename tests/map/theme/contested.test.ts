import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { robustness } from '@/domain/ranking/robustness/robustness'
import { contestedCommunes } from '@/map/theme/contested'
import { FIRST_SURENESS } from '@/store/session/sureness'
import { smallQuestion } from '../../domain/ranking/robustness/small-question'

// The first leads in everything, the last in nothing; between the two others the weights decide.
const question = smallQuestion({
  columns: [
    [9, 5, 1, 0],
    [9, 1, 5, 0],
  ],
  weights: [1, 1],
})
const variation = { kind: 'weights', region: { kind: 'simplex' } } as const
const found = robustness({ question, variation, samples: 100, seed: 1, top: 2 })
const answer = {
  ranking: rankCommunes(question),
  variation,
  samples: 100,
  seed: 1,
  found,
  unitOf: Int32Array.of(0, 1, 2, 3),
}
const known = { answer, stale: false, working: false }
const session = { sureness: FIRST_SURENESS, workspace: 'ranking' } as const
const drawn = (theme: string, change: Partial<typeof known> = {}, hatched = true) =>
  contestedCommunes(
    { ...known, ...change },
    { ...session, sureness: { ...FIRST_SURENESS, hatched } },
    { theme },
    { choropleth: true },
    4,
  )

test('over score and rank the contested are hatched, and only they', () => {
  expect(drawn('score')).toEqual({ communes: [1, 2], top: 2, varied: 'weights' })
  expect(drawn('rank')).toEqual(drawn('score'))
})

test('nothing is hatched over another theme, when switched off, or for communes of another dataset', () => {
  expect(drawn('device_gap')).toBeNull()
  expect(drawn('score', {}, false)).toBeNull()
  expect(contestedCommunes(known, session, { theme: 'score' }, { choropleth: false }, 4)).toBeNull()
  expect(contestedCommunes(known, session, { theme: 'score' }, { choropleth: true }, 5)).toBeNull()
})

test('an old answer stays while a newer one is worked out, and goes when nobody works it out', () => {
  expect(drawn('score', { stale: true, working: true })).not.toBeNull()
  expect(drawn('score', { stale: true })).toBeNull()
})
