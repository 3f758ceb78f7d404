/**
 * Where the gifts go: from donors through channels to districts, for a Sankey diagram. Codes only; sums are kept at every
 * node: what comes in goes out, in devices and in đồng.
 */
import type { Dataset } from '../dataset/dataset'
import type { SupplyChannel } from '../dataset/records'
import type { DistrictCode, Dong } from '../units'
import type { Allocation, AllocationUnit, SupplyLot } from './allocation'
import { equips } from './device-norms'
import type { HandoverRecord, SupplyRow } from './facts'
import { placedHandovers } from './placed-handovers'
import { wasHandedOver } from './supply-lots'

export type FlowNode =
  | { readonly of: 'donor'; readonly donor: string }
  | { readonly of: 'channel'; readonly channel: SupplyChannel }
  | { readonly of: 'district'; readonly districtCode: DistrictCode }
  /** Handed over to a unit that the data does not know, or by the gift's own date and no record says to whom. */
  | { readonly of: 'unknown-unit' }
  /** Not allocated: nobody needs or may have it, it has not come far enough, or nobody knows how many it is. */
  | { readonly of: 'left' }
  /** Given to a school and still there: more than it needs, or not allocated. */
  | { readonly of: 'at-school' }

export interface FlowLink {
  /** Positions in `nodes`. */
  readonly from: number
  readonly to: number
  readonly devices: number
  /** Of these, handed over by the records; the others are allocated only, or left. */
  readonly handedOver: number
  /** Whole đồng, of gifts that state money, shared by devices; 0 where all of it is goods. */
  readonly dong: Dong
}

export interface Flows {
  /** Donors, channels, then where it ends; in each in the order of first appearance. */
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

export interface FlowsQuestion {
  readonly dataset: Pick<Dataset, 'records'>
  /** Every gift (`supplyRows`), whatever is shown: hand-overs are taken from all of them. */
  readonly rows: readonly SupplyRow[]
  /** Gifts to show; those that equip nobody never are. */
  readonly shows: (row: SupplyRow) => boolean
  /** The same that `rows` were made with. */
  readonly handovers: readonly HandoverRecord[]
  /** `null`: what was handed over only, all else is left. */
  readonly allocated: {
    readonly units: readonly AllocationUnit[]
    readonly lots: readonly SupplyLot[]
    readonly allocation: Pick<Allocation, 'rows'>
  } | null
}

/** A part of one gift on its way to one end. */
interface Part {
  readonly end: FlowNode
  readonly devices: number
  readonly handedOver: number
}

export function flows(question: FlowsQuestion): Flows {
  const parts = partsByRow(question)
  const places: Record<'donor' | 'channel' | 'end', FlowNode[]> = { donor: [], channel: [], end: [] }
  const links = new Map<
    string,
    { from: FlowNode; to: FlowNode; devices: number; handedOver: number; dong: Dong }
  >()
  const node = (level: keyof typeof places, wanted: FlowNode): FlowNode => {
    const known = places[level].find(each => keyOf(each) === keyOf(wanted))
    if (!known) places[level].push(wanted)
    return known ?? wanted
  }
  const add = (from: FlowNode, to: FlowNode, devices: number, handedOver: number, dong: Dong) => {
    const key = `${keyOf(from)} ${keyOf(to)}`
    const link = links.get(key) ?? { from, to, devices: 0, handedOver: 0, dong: 0 }
    link.devices += devices
    link.handedOver += handedOver
    link.dong += dong
    links.set(key, link)
  }
  for (const [i, row] of question.rows.entries()) {
    if (!equips(row.kind) || !question.shows(row)) continue
    const { donor, channel, moneyDong } = row
    const from = node('donor', { of: 'donor', donor })
    const through = node('channel', { of: 'channel', channel })
    const money = sharedMoney(moneyDong ?? 0, parts[i])
    for (const [p, { end, devices, handedOver }] of parts[i].entries()) {
      add(from, through, devices, handedOver, money[p])
      add(through, node('end', end), devices, handedOver, money[p])
    }
  }
  const nodes = [...places.donor, ...places.channel, ...places.end]
  const placeOf = new Map(nodes.map((each, i) => [keyOf(each), i]))
  return {
    nodes,
    links: [...links.values()].map(({ from, to, ...figures }) => ({
      from: placeOf.get(keyOf(from))!,
      to: placeOf.get(keyOf(to))!,
      ...figures,
    })),
  }
}

const keyOf = (node: FlowNode) => JSON.stringify(node)

/** What was handed over, what is allocated, what is left: together the row's devices, at least one part a row. */
function partsByRow({ dataset, rows, handovers, allocated }: FlowsQuestion): Part[][] {
  const districtOf = districts(dataset)
  const parts = rows.map((): Part[] => [])
  for (const { record, row, quantity } of placedHandovers(rows, handovers).placed) {
    const districtCode = districtOf.get(handovers[record].unitCode)
    const end: FlowNode =
      districtCode === undefined ? { of: 'unknown-unit' } : { of: 'district', districtCode }
    parts[row].push({ end, devices: quantity, handedOver: quantity })
  }
  if (allocated) {
    const { units, lots, allocation } = allocated
    for (const { unit, from } of allocation.rows) {
      const end: FlowNode = { of: 'district', districtCode: units[unit].districtCode }
      for (const { lot, quantity } of from)
        parts[lots[lot].row].push({ end, devices: quantity, handedOver: 0 })
    }
  }
  for (const [i, row] of rows.entries()) {
    const shown = parts[i].reduce((sum, part) => sum + part.devices, 0)
    const rest = (row.devices ?? 0) - shown
    if (rest > 0 || parts[i].length === 0) parts[i].push({ end: restOf(row), devices: rest, handedOver: 0 })
  }
  return parts
}

function restOf(row: SupplyRow): FlowNode {
  if (row.channel === 'school-goods') return { of: 'at-school' }
  return wasHandedOver(row) ? { of: 'unknown-unit' } : { of: 'left' }
}

function districts({ records }: Pick<Dataset, 'records'>): Map<string, DistrictCode> {
  const ofCommune = new Map(records.communes.map(each => [each.communeCode, each.districtCode]))
  const ofSchool = records.schools.flatMap(({ schoolCode, communeCode }) => {
    const district = ofCommune.get(communeCode)
    return district === undefined ? [] : [[schoolCode, district] as const]
  })
  // A code that a commune has too is the commune's.
  return new Map([...ofSchool, ...ofCommune])
}

/** Whole đồng by devices; the running total is rounded, so that the parts add up. Without devices all is with the last. */
function sharedMoney(dong: Dong, parts: readonly Part[]): Dong[] {
  const whole = parts.reduce((sum, part) => sum + part.devices, 0)
  let [devices, before] = [0, 0]
  return parts.map((part, p) => {
    devices += part.devices
    const until = p === parts.length - 1 ? dong : Math.floor((dong * devices) / whole)
    const own = until - before
    before = until
    return own
  })
}
