/** Section B of form 2: what is allocated, by district office, a line a unit or a unit and round. */
import type { AllocationUnit, SupplyLot } from '@/domain/allocation/allocation'
import type { DeviceKind, SupplyChannel } from '@/domain/dataset/records'
import { formatIn } from '@/i18n/format'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { textIn } from '@/i18n/text'
import type { SupplyColumnKey } from './form-columns'
import { groupUnits, type LineOf, type PlacedUnit } from './group-units'
import type { PaperCells, PaperSection } from './paper'
import type { PaperNames, PaperRequest } from './paper-request'
import type { SupplyFormInput } from './supply-form-input'

/** Names that one cell lists. */
const MOST_NAMED = 3

/** A unit with all that it is given and was given. */
interface GivenUnit extends PlacedUnit {
  /** `null`: only its hand-overs are known. */
  readonly asks: AllocationUnit | null
  readonly given: readonly { readonly lot: SupplyLot; readonly quantity: number }[]
  readonly handedOver: readonly { readonly round: string; readonly quantity: number }[]
}

export interface AllocatedSection {
  readonly section: PaperSection<SupplyColumnKey>
  /** Devices handed over to units that are on no list. */
  readonly elsewhere: number
  /** Hand-overs that do not say how many. */
  readonly unknown: number
}

export function allocatedSection(
  input: SupplyFormInput,
  request: PaperRequest,
  names: PaperNames,
  under: readonly string[],
): AllocatedSection {
  const t = textIn(request.language)
  const { units, elsewhere, unknown } = givenUnits(input, names)
  const channels = new Map(input.supply.map(({ row, channel }) => [row, channel]))
  const kinds = new Set(input.question.lots.map(({ kind }) => kind))
  const title = t('paper.supply.allocated')
  return {
    section: {
      title,
      groups: groupUnits<GivenUnit, SupplyColumnKey>(units, request, names, line => {
        const rounds = input.lines === 'round' ? roundsOf(line.units) : []
        return rounds.length === 0
          ? [lineCells(line, null, kinds, channels, request)]
          : rounds.map(round => lineCells(line, round, kinds, channels, request))
      }),
      // All that is allocated is still to be delivered: the allocation starts from what is not handed over.
      derived: { remaining: { plus: input.question.settings.kinds, minus: [] } },
      total: t('paper.totalOf', { section: title }),
      under,
    },
    elsewhere,
    unknown,
  }
}

function givenUnits(
  { question, allocation, handovers }: SupplyFormInput,
  names: PaperNames,
): { readonly units: readonly GivenUnit[]; readonly elsewhere: number; readonly unknown: number } {
  const given = question.units.map((): { lot: SupplyLot; quantity: number }[] => [])
  for (const row of allocation.rows)
    for (const { lot, quantity } of row.from) given[row.unit]!.push({ lot: question.lots[lot]!, quantity })
  const records = new Map<string, { round: string; quantity: number }[]>()
  let unknown = 0
  for (const { unitCode, round, quantity } of handovers) {
    if (quantity === null) unknown++
    else records.set(unitCode, [...(records.get(unitCode) ?? []), { round, quantity }])
  }
  const units: GivenUnit[] = question.units.map((unit, at) => ({
    unitCode: unit.unitCode,
    communeCode: unit.communeCode,
    managingUnit: unit.managingUnit,
    asks: unit,
    given: given[at]!,
    handedOver: records.get(unit.unitCode) ?? [],
  }))
  const asking = new Set(units.map(({ unitCode }) => unitCode))
  let elsewhere = 0
  for (const [unitCode, handedOver] of records) {
    if (asking.has(unitCode)) continue
    const place = names.placeOf(unitCode)
    if (place) units.push({ unitCode, ...place, asks: null, given: [], handedOver })
    else elsewhere += handedOver.reduce((sum, { quantity }) => sum + quantity, 0)
  }
  return { units, elsewhere, unknown }
}

const roundsOf = (units: readonly GivenUnit[]): string[] =>
  [
    ...new Set(
      units.flatMap(({ given, handedOver }) => [
        ...given.map(({ lot }) => lot.round),
        ...handedOver.map(({ round }) => round),
      ]),
    ),
  ].sort()

/** @param round `null`: all of them. */
function lineCells(
  { name, units }: LineOf<GivenUnit>,
  round: string | null,
  kinds: ReadonlySet<DeviceKind>,
  channels: ReadonlyMap<number, SupplyChannel>,
  { language }: PaperRequest,
): PaperCells<SupplyColumnKey> {
  const t = textIn(language)
  const ours = (one: string) => round === null || one === round
  const given = units.flatMap(unit => unit.given).filter(({ lot }) => ours(lot.round))
  const handedOver = units.flatMap(unit => unit.handedOver).filter(record => ours(record.round))
  const asking = units.flatMap(({ asks }) => asks ?? [])
  const silent = asking.filter(({ need }) => need.every(one => one === null))
  // A unit that nobody heard of is given nothing and has no zeros either.
  const told = given.length > 0 || silent.length < asking.length
  const kind = (one: DeviceKind) =>
    told && kinds.has(one)
      ? given.reduce((sum, { lot, quantity }) => sum + (lot.kind === one ? quantity : 0), 0)
      : null
  const rounds = round === null ? [...given.map(({ lot }) => lot.round)] : [round]
  const named = (all: readonly string[]) => listed([...new Set(all)], language)
  const { integer } = formatIn(language)
  return {
    unit: name,
    donor: named(given.map(({ lot }) => illustrativeMark(lot.donor, language))),
    round: named([...rounds].sort()),
    channel: named(
      given.flatMap(({ lot }) => {
        const channel = channels.get(lot.row)
        return channel ? t(`domain.choice.channel.${channel}`) : []
      }),
    ),
    tablet: kind('tablet'),
    laptop: kind('laptop'),
    phone: kind('phone'),
    sim: kind('sim'),
    other: kind('other'),
    handedOver: handedOver.reduce((sum, { quantity }) => sum + quantity, 0),
    note:
      silent.length === 0
        ? null
        : asking.length === 1
          ? t('paper.notReported')
          : t('paper.silent', { silent: integer(silent.length), of: integer(asking.length) }),
  }
}

function listed(names: readonly string[], language: PaperRequest['language']): string | null {
  if (names.length <= MOST_NAMED) return names.join('; ') || null
  return textIn(language)('paper.andMore', {
    list: names.slice(0, MOST_NAMED).join('; '),
    number: formatIn(language).integer(names.length - MOST_NAMED),
  })
}
