import type { ClaimEntry, GapMark, MarkFacts, MarkId } from '../../gap/mark'
import type { IsoDate } from '../../units'
import type { Change } from '../change'
import { claimId, claimPlace, placeSign } from '../claim-id'
import { changeOfMarks, markChange, sameFieldValue } from '../mark-change'

/**
 * Writes down what operators claim at the marks, so that the claim of today is still known when the map has changed.
 * Entries are only ever added: one where something else is claimed than the last one says, whatever changed it (the
 * map, also back to an earlier one, or the levels of signal), and one where the mark was moved.
 * @param facts of the same dataset version; marks that are not in it are passed over.
 * @param levels by which measured grids count as signal, in any one wording.
 */
export function recordClaims(
  marks: readonly GapMark[],
  facts: ReadonlyMap<MarkId, Pick<MarkFacts, 'claimed'>>,
  datasetVersion: string,
  day: IsoDate,
  levels = '',
): Change {
  return changeOfMarks(
    marks.flatMap(mark => {
      const claimed = facts.get(mark.id)?.claimed
      if (!claimed) return []
      const covered = orderlyClaims(claimed)
      const last = mark.claims.at(-1)
      const place = last ? claimPlace(last.id) : null
      const moved = place !== null && place !== placeSign(mark.geometry)
      if (last && !moved && sameFieldValue(orderlyClaims(last.covered), covered)) return []
      const id = claimId(mark.claims.length, datasetVersion, levels, mark.geometry)
      // Never before the last one, however the clock was set: the last one is what the next is held against.
      return [markChange(mark.id, { claims: [{ id, on: last && last.on > day ? last.on : day, covered }] })]
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
