/**
 * The id of what was written down of operators' claims: which in the row of a mark's entries, of which dataset version,
 * by which levels of signal and for which place. Two people who write down the same apart write one entry.
 */
import { textHash } from '../dataset/text-hash'
import { fieldSignature } from '../gap/field-signature'
import type { MarkGeometry } from '../gap/mark'

const SHAPE = /^(\d{4,}) (.*) ([0-9a-z-]{6})\.([0-9a-z]{6})$/s

/** @param place how many entries stand before it: ids of one day sort as they were written. */
export const claimId = (
  place: number,
  datasetVersion: string,
  levels: string,
  geometry: MarkGeometry,
): string =>
  `${String(place).padStart(4, '0')} ${datasetVersion} ${placeSign(geometry)}.${textHash(levels).padStart(6, '0').slice(-6)}`

/** Equal for places that are equal to a tenth of a metre. */
export const placeSign = (geometry: MarkGeometry): string => fieldSignature('geometry', geometry)

/** The dataset version that a claim was written down of. */
export const claimVersion = (id: string): string => SHAPE.exec(id)?.[2] ?? id

/** The place that it was written down for; `null`: an entry of an older plan does not say. */
export const claimPlace = (id: string): string | null => SHAPE.exec(id)?.[3] ?? null
