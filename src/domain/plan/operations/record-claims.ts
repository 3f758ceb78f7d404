import type { ClaimEntry, GapMark, MarkFacts, MarkId } from '../../gap/mark'
import type { IsoDate } from '../../units'
import type { Change } from '../change'
import { changeOfMarks, markChange, sameFieldValue } from '../mark-change'

/**
 * Writes down what operators claim at the marks, so that the claim of today is still known when the map has changed.
 * One entry a dataset version; a version that claims what the last one claimed adds none.
 * @param facts of the same dataset version; marks that are not in it are passed over.
 */
export function recordClaims(
  marks: readonly GapMark[],
  facts: ReadonlyMap<MarkId, Pick<MarkFacts, 'claimed'>>,
  datasetVersion: string,
  day: IsoDate,
): Change {
  return changeOfMarks(
    marks.flatMap(mark => {
      const claimed = facts.get(mark.id)?.claimed
      if (!claimed) return []
      const covered = orderlyClaims(claimed)
      const recorded = mark.claims.find(({ id }) => id === datasetVersion)
      const standing = recorded ?? mark.claims.at(-1)
      if (standing && sameFieldValue(orderlyClaims(standing.covered), covered)) return []
      return [markChange(mark.id, { claims: [{ id: datasetVersion, on: recorded?.on ?? day, covered }] })]
    }),
  )
}

/** Each pair once, in one order, so that equal claims are equal. */
function orderlyClaims(claimed: ClaimEntry['covered']): ClaimEntry['covered'] {
  const pairs = new Map(claimed.map(pair => [`${pair.operator} ${pair.technology}`, pair]))
  return [...pairs.keys()].sort().flatMap(key => {
    const pair = pairs.get(key)
    return pair ? [{ operator: pair.operator, technology: pair.technology }] : []
  })
}
