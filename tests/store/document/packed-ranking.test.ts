/** A frozen ranking comes back bit for bit, and takes little room. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freezeRanking, rankingAmong } from '@/domain/plan/frozen-ranking'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, Normalisation } from '@/domain/ranking/ranking'
import { packRanking, readPackedRanking } from '@/store/document/packed-ranking'

/** Made from a seed (mulberry32), so that a failing world can be made again. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function frozenWorld(
  n: number,
  m: number,
  seed: number,
  aggregation: Aggregation = 'arithmetic',
  normalisation: Normalisation = 'min-max',
) {
  const dice = random(seed)
  const communes = Array.from({ length: n }, (_, i) => ({
    communeCode: String(14000 + i),
    communeName: `Xã ${i} Hoằng Quỳ`,
    districtCode: String(380 + (i % 27)),
    districtName: `Huyện ${i % 27}`,
  }))
  const columns = Array.from({ length: m }, () =>
    Float64Array.from({ length: n }, () => (dice() < 0.05 ? Number.NaN : dice() * 3)),
  )
  const ranking = rankCommunes({
    codes: communes.map(({ communeCode }) => communeCode),
    districtOf: Int32Array.from(communes, (_, i) => i % 27),
    criteria: columns.map((values, j) => ({
      id: `c${j}`,
      weight: 1 + j,
      direction: 'higher-first',
      values,
      bounds: null,
      group: -1,
    })),
    groups: [],
    inView: Uint8Array.from({ length: n }, () => (dice() < 0.9 ? 1 : 0)),
    missingRule: 'renormalise',
    normalisation,
    aggregation,
    minimumKnownShare: 0.5,
  })
  return freezeRanking(communes, ranking, id => columns[Number(id.slice(1))])
}

test('what is packed comes back bit for bit, whatever the method', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat(),
      fc.constantFrom('arithmetic' as const, 'topsis' as const, 'lexicographic' as const),
      fc.constantFrom('min-max' as const, 'z-score' as const, 'percentile' as const),
      (n, m, seed, aggregation, normalisation) => {
        const frozen = frozenWorld(n, m, seed, aggregation, normalisation)
        expect(readPackedRanking(packRanking(frozen))).toEqual(frozen)
      },
    ),
  )
})

test('559 communes by 20 criteria of nothing but noise take less than 300 kB', () => {
  expect(packRanking(frozenWorld(559, 20, 1)).length).toBeLessThan(300_000)
})

describe('bytes that are no ranking', () => {
  const packed = packRanking(frozenWorld(12, 3, 1))
  test('are no ranking, and nothing throws', () => {
    expect(readPackedRanking(new Uint8Array())).toBeNull()
    expect(readPackedRanking(packed.subarray(0, -4))).toBeNull()
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
        const altered = packed.slice()
        altered[at] = byte
        const read = readPackedRanking(altered)
        if (read) expect(read.ranking.rank).toHaveLength(read.codes.length)
      }),
    )
  })
})

describe('laid beside another list of communes', () => {
  const frozen = frozenWorld(30, 4, 7)

  test('of the same communes it is the same ranking', () => {
    expect(rankingAmong(frozen, frozen.codes)).toEqual(frozen.ranking)
  })

  test('each commune keeps rank, score, parts and values; a new one is not ranked, one that is gone is gone', () => {
    const codes = [...frozen.codes.slice(5).reverse(), 'new']
    const ranking = rankingAmong(frozen, codes)
    codes.forEach((code, now) => {
      const then = frozen.codes.indexOf(code)
      if (then === -1) {
        expect([ranking.rank[now], ranking.score[now], ranking.missing[now * 4]]).toEqual([0, Number.NaN, 1])
        return
      }
      expect(ranking.rank[now]).toBe(frozen.ranking.rank[then])
      expect(ranking.score[now]).toBe(frozen.ranking.score[then])
      const row = (list: Float64Array, at: number) => [...list.subarray(at * 4, at * 4 + 4)]
      expect(row(ranking.parts, now)).toEqual(row(frozen.ranking.parts, then))
    })
    const ranks = [...ranking.order].map(at => ranking.rank[at])
    expect(ranks).toEqual([...ranks].sort((x, y) => x - y))
    expect(ranks).toHaveLength([...ranking.rank].filter(rank => rank > 0).length)
  })
})
