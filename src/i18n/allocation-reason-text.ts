/** Why a unit and class gets what it gets, as a person reads it. */
import type { AllocationReason } from '@/domain/allocation/allocation'
import './allocation-texts'
import { choiceTitle } from './choice-title'
import { formatIn } from './format'
import { type Language, textIn } from './text'

/** One sentence a reason; of an allocated row the first is the one that decided. */
export function allocationReasonText(reason: AllocationReason, language: Language): string {
  const text = textIn(language)
  const format = formatIn(language)
  switch (reason.code) {
    case 'school-goods':
      return text('allocationReason.school-goods', { quantity: format.integer(reason.quantity) })
    case 'stock-ran-out': {
      const values = { class: choiceTitle('class', reason.atClass, language) }
      return reason.atRank === null
        ? text('allocationReason.stock-ran-out-unranked', values)
        : text('allocationReason.stock-ran-out', { ...values, rank: format.integer(reason.atRank) })
    }
    case 'share-of-stock':
      return text('allocationReason.share-of-stock', { devices: format.number(reason.devices, 2) })
    case 'higher-class-first':
    case 'online-first':
      return text(`allocationReason.${reason.code}`, {
        class: choiceTitle('class', reason.atClass, language),
      })
    case 'locked':
      return text('allocationReason.locked', {
        quantity: format.integer(reason.quantity),
        reason: asSentence(reason.reason),
      })
    case 'excluded':
      return text('allocationReason.excluded', { reason: asSentence(reason.reason) })
    case 'below-minimum-lot':
      return text('allocationReason.below-minimum-lot', { lot: format.integer(reason.lot) })
    case 'not-a-whole-box':
      return text('allocationReason.not-a-whole-box', { box: format.integer(reason.box) })
    case 'household-cap':
      return text('allocationReason.household-cap', { cap: format.integer(reason.cap) })
    default:
      return text(`allocationReason.${reason.code}`)
  }
}

/** Somebody's own words, closed by one full stop. */
const asSentence = (words: string) => `${words.trim().replace(/[.\s]+$/, '')}.`
