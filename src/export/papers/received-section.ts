/** Section A of form 2: what was received, groups by round, a line a donor, channel and school. */
import { SUPPLY_STAGES, type SupplyStage } from '@/domain/allocation/allocation'
import { EQUIPPING_KINDS } from '@/domain/allocation/device-norms'
import type { SupplyRow } from '@/domain/allocation/facts'
import { formatIn } from '@/i18n/format'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { textIn } from '@/i18n/text'
import type { SupplyColumnKey } from './form-columns'
import { sumOf } from './lay-paper'
import type { PaperCells, PaperSection } from './paper'
import type { PaperNames, PaperRequest } from './paper-request'
import type { SupplyFormInput } from './supply-form-input'

const at = (stage: SupplyStage | null) => (stage === null ? -1 : SUPPLY_STAGES.indexOf(stage))
const RECEIVED = at('received')
const MONEY = at('money-received')

/** Devices are here; a pledge, and money that bought nothing yet, are no devices. */
const isReceived = ({ stage }: SupplyRow) => at(stage) >= RECEIVED
/** Something is here: for cash the money, for goods the goods; what was handed over came, whatever day is missing. */
const counts = (row: SupplyRow) =>
  row.handedOver > 0 || (row.channel === 'union-cash' ? at(row.stage) >= MONEY : isReceived(row))
/** Devices that came: as stated; where that is not known, those that the records say were handed over. */
const came = (row: SupplyRow) =>
  statesNumber(row) ? row.devices : row.handedOver > 0 ? row.handedOver : null
const statesNumber = (row: SupplyRow) => isReceived(row) && !row.byNorm

/** `section`: `null` where nothing of it belongs to the paper's place. `pending`: gifts left out, nothing came yet. */
export function receivedSection(
  { supply }: Pick<SupplyFormInput, 'supply'>,
  request: PaperRequest,
  names: PaperNames,
  under: readonly string[],
): { readonly section: PaperSection<SupplyColumnKey> | null; readonly pending: number } {
  const t = textIn(request.language)
  const here = supply.filter(row => belongs(row, request, names))
  const rounds = new Map<string, Map<string, SupplyRow[]>>()
  for (const row of here.filter(counts)) {
    const lines = rounds.get(row.round) ?? new Map<string, SupplyRow[]>()
    rounds.set(row.round, lines)
    const key = [row.donor, row.channel, row.schoolCode ?? ''].join('\u001f')
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  const title = t('paper.supply.received')
  const { compare } = formatIn(request.language)
  const section: PaperSection<SupplyColumnKey> = {
    title,
    groups: [...rounds]
      .sort(([a], [b]) => compare(a, b))
      .map(([round, lines]) => ({
        name: t('paper.supply.round', { round }),
        lines: [...lines.values()].map(rows => lineCells(rows, request, names)),
      })),
    // SIM cards equip nobody: what is left is counted of the kinds that do, of all of them, as hand-overs are.
    derived: { remaining: { plus: EQUIPPING_KINDS, minus: ['handedOver'] } },
    total: t('paper.totalOf', { section: title }),
    under,
  }
  const wanted = request.scope.of === 'province' || section.groups.length > 0
  return { section: wanted ? section : null, pending: here.filter(row => !counts(row)).length }
}

/** The common stock belongs to the province; goods of a school also to its office and commune. */
function belongs({ schoolCode }: SupplyRow, { scope }: PaperRequest, names: PaperNames): boolean {
  if (scope.of === 'province') return true
  const place = schoolCode === null ? null : names.placeOf(schoolCode)
  if (place === null) return false
  return scope.of === 'office'
    ? place.managingUnit === scope.managingUnit
    : place.communeCode === scope.communeCode
}

function lineCells(
  rows: readonly SupplyRow[],
  { language }: PaperRequest,
  names: PaperNames,
): PaperCells<SupplyColumnKey> {
  const t = textIn(language)
  const { date, integer } = formatIn(language)
  const { round, donor, channel, schoolCode } = rows[0]!
  const received = rows.filter(isReceived)
  const awaited = rows.filter(row => !isReceived(row) && row.handedOver === 0)
  const stage = rows.reduce<SupplyStage | null>(
    (best, row) => (at(row.stage) > at(best) ? row.stage : best),
    null,
  )
  const day = rows
    .flatMap(row => (row.stage === null ? [] : (row.dates[row.stage] ?? [])))
    .sort()
    .at(-1)
  // What the norm makes of money is an estimate: it stands in the note, never in the columns of devices.
  const estimated = sumOf(rows.filter(row => row.byNorm).map(row => row.devices))
  const notes = [
    stage === null || stage === 'pledged' ? null : t(`paper.stage.${stage}`),
    estimated !== null
      ? t(awaited.length > 0 ? 'paper.expectedByNorm' : 'paper.numberByNorm', {
          devices: integer(estimated),
        })
      : awaited.length > 0
        ? t('paper.moneyOnly')
        : null,
    rows.some(row => row.handedOver > 0 && !statesNumber(row)) ? t('paper.numberByRecords') : null,
  ]
  const kind = (one: SupplyRow['kind']) => sumOf(rows.filter(row => row.kind === one).map(came))
  const handedOver = sumOf(rows.map(row => row.handedOver))
  return {
    unit:
      schoolCode !== null
        ? names.unit(schoolCode)
        : t(channel === 'union-cash' ? 'paper.supply.union' : 'paper.supply.department'),
    donor: illustrativeMark(donor, language),
    round: day === undefined ? round : t('paper.supply.roundOn', { round, date: date(day) }),
    channel: t(`domain.choice.channel.${channel}`),
    money: sumOf(rows.map(row => row.moneyDong)),
    tablet: kind('tablet'),
    laptop: kind('laptop'),
    phone: kind('phone'),
    sim: kind('sim'),
    other: kind('other'),
    handedOver: received.length > 0 || (handedOver ?? 0) > 0 ? handedOver : null,
    note: notes.filter(note => note !== null).join('. ') || null,
  }
}
