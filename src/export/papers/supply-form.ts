/**
 * Form 2, *Tiếp nhận – phân bổ*, in two sections of the same columns. A: what was received, by round, a line a donor,
 * channel and school; money stands here only. B: what is allocated of it, by district office, a line a unit (or a unit
 * and round). No figure is made: money is not parted by unit, devices that money may buy are not printed as received.
 */
import type { ResourceName } from '@/domain/dataset/dataset'
import { formatIn } from '@/i18n/format'
import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import { allocatedSection } from './allocated-section'
import { paperColumns, SUPPLY_COLUMNS, type SupplyColumnKey } from './form-columns'
import type { Paper } from './paper'
import { paperFrame, paperNotes, underTotal } from './paper-frame'
import { PaperNames, type PaperRequest } from './paper-request'
import { receivedSection } from './received-section'
import type { SupplyFormInput } from './supply-form-input'

const RESOURCES: readonly ResourceName[] = ['device-supply', 'device-need', 'handovers', 'schools']

export function supplyForm(input: SupplyFormInput, request: PaperRequest): Paper<SupplyColumnKey> {
  const { language } = request
  const t = textIn(language)
  const { integer } = formatIn(language)
  const names = new PaperNames(request)
  const under = underTotal(request, names)
  const received = receivedSection(input, request, names, under)
  const allocated = allocatedSection(input, request, names, under)
  const beyond = request.scope.of === 'province' ? beyondGifts(input) : 0
  const { rule, onlineFirst } = input.question.settings
  return {
    ...paperFrame(request, names, RESOURCES, t('paper.devices')),
    title: t('paper.supply.title'),
    sheet: t('paper.supply.sheet'),
    columns: paperColumns(input.columns ?? SUPPLY_COLUMNS, language),
    nameColumn: 'unit',
    sections: [...(received.section ? [received.section] : []), allocated.section],
    notes: paperNotes(request, names, RESOURCES, [
      request.scope.of === 'province' ? null : t('paper.notes.commonElsewhere'),
      t('paper.notes.received'),
      received.pending > 0 ? t('paper.notes.pledged', { number: integer(received.pending) }) : null,
      t('paper.notes.money'),
      t('paper.notes.remainingA'),
      t('paper.notes.allocatedB'),
      t('paper.notes.handedOver'),
      beyond > 0 ? t('paper.notes.beyondGifts', { quantity: integer(beyond) }) : null,
      allocated.elsewhere > 0 ? t('paper.notes.elsewhere', { quantity: integer(allocated.elsewhere) }) : null,
      allocated.unknown > 0
        ? t('paper.notes.unknownHandovers', { number: integer(allocated.unknown) })
        : null,
      t(`paper.notes.rule.${rule}`),
      onlineFirst ? t('paper.notes.onlineFirst') : null,
      t('paper.notes.schoolGoods'),
    ]),
  }
}

/** Devices of the records that no gift can have given (A9): part A takes them from gifts, part B from the records. */
const beyondGifts = ({ supply, handovers }: SupplyFormInput): number =>
  handovers.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0) -
  supply.reduce((sum, { handedOver }) => sum + handedOver, 0)
