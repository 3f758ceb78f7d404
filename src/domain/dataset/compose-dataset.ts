/**
 * The dataset in use: bundled facts with imported overlays laid over them, in order. Pure: the bundled dataset is never
 * changed, so taking an overlay away is composing without it.
 *
 * D1 replace: the overlay's records stand alone.  D2 join: a record with the same key takes the place of the one there,
 * others are added; without a key only what is not there yet is added. A column that the file does not have is not a
 * blank: what was known stays.  D3 boundaries always replace.
 * D4 a source is listed with the records of it in use; one with none left is not listed.  D5 a reading in the field that
 * stands in several files, or twice in one, counts once.
 */
import {
  type Dataset,
  type Overlay,
  RESOURCE_NAMES,
  type ResourceName,
  type ResourceRecords,
  type ResourceSource,
} from './dataset'
import { distinctReadings } from './distinct-readings'
import type { Measurement } from './records'
import { tableResource } from './resources'
import { textHash } from './text-hash'

export function composeDataset(bundled: Dataset, overlays: readonly Overlay[]): Dataset {
  if (overlays.length === 0) return bundled
  const records: Record<string, unknown> = { ...bundled.records }
  const sources: Record<string, readonly ResourceSource[]> = { ...bundled.sources }
  for (const name of RESOURCE_NAMES) {
    const mine = overlays.filter(overlay => overlay.resource === name)
    if (mine.length === 0) continue
    const composed = composeResource(name, bundled, mine)
    records[name] = composed.records
    sources[name] = composed.sources
  }
  return {
    version: textHash(
      [bundled.version, ...overlays.map(({ id, resource, mode }) => `${resource}:${mode}:${id}`)].join('\n'),
    ),
    records: records as unknown as ResourceRecords,
    sources: sources as Dataset['sources'],
  }
}

interface Layered {
  readonly record: object
  /** Places in the list of sources of those that it rests on. */
  readonly sources: readonly number[]
}

function composeResource(name: ResourceName, bundled: Dataset, overlays: readonly Overlay[]) {
  if (name === 'boundaries') {
    const last = overlays.at(-1)!
    const boundaries = last.records as ResourceRecords['boundaries']
    return {
      records: boundaries,
      sources: [{ ...last.source, mode: 'replace' as const, count: boundaries.communes.length }],
    }
  }
  const keyOf = recordKey(name)
  let sources = [...bundled.sources[name]]
  let layered: Layered[] = (bundled.records[name] as readonly object[]).map((record, at) => ({
    record,
    sources: [sourceAt(sources, at)],
  }))
  for (const overlay of overlays) {
    const list = overlay.records as readonly object[]
    if (overlay.mode === 'replace') {
      sources = [overlay.source]
      layered = list.map(record => ({ record, sources: [0] }))
      continue
    }
    const source = sources.length
    sources.push(overlay.source)
    layered = joined(layered, list, source, keyOf, notInFile(name, overlay.columns))
  }
  if (name === 'measurements') return countedOnce(layered, sources)
  return listed(layered, sources)
}

function listed(layered: readonly Layered[], sources: readonly ResourceSource[]) {
  const counts = sources.map(() => 0)
  for (const one of layered) for (const source of one.sources) if (source < counts.length) counts[source]!++
  return {
    records: layered.map(one => one.record),
    sources: sources
      .map((source, at) => ({ ...source, count: counts[at]! }))
      .filter(source => source.count > 0 || source.repeated),
  }
}

/** D5. A source whose readings are all told by others stays listed: it says how many they were. */
function countedOnce(layered: readonly Layered[], sources: readonly ResourceSource[]) {
  const lists = layered.map(one => one.sources.at(-1)!)
  // Files one after another, as they came: the place of a reading that took another's is in an earlier one.
  const order = [...layered.keys()].sort((a, b) => lists[a]! - lists[b]! || a - b)
  const { counts, repeated } = distinctReadings(
    order.map(at => layered[at]!.record as Measurement),
    at => lists[order[at]!]!,
  )
  const left = new Set(order.filter((_, at) => !counts[at]))
  return listed(
    layered.filter((_, at) => !left.has(at)),
    sources.map((source, at) => {
      const more = repeated[at] ?? 0
      return more === 0 ? source : { ...source, repeated: more + (source.repeated ?? 0) }
    }),
  )
}

/** Properties of the resource whose column the file did not have: what was known of them stays. */
function notInFile(name: ResourceName, columns: readonly string[] | undefined): readonly string[] {
  if (!columns) return []
  const fields = tableResource(name)?.fields ?? []
  return fields
    .filter(field => !field.required && !columns.includes(field.column))
    .map(field => field.property)
}

type Row = Readonly<Record<string, unknown>>

/** The coming row over the one that was there: absent columns, and extra columns of its own, stay from the old. */
function laidOver(old: object, coming: object, kept: readonly string[]): object {
  const [before, after] = [old as Row, coming as Row]
  const stays = Object.fromEntries(kept.map(property => [property, before[property]]))
  return { ...after, ...stays, extra: { ...(before.extra as object), ...(after.extra as object) } }
}

/** Replaced records keep their place; all records of one key in the overlay stand where the first of that key stood. */
function joined(
  layered: readonly Layered[],
  list: readonly object[],
  source: number,
  keyOf: (record: object) => string,
  kept: readonly string[],
): Layered[] {
  const coming = new Map<string, Layered[]>()
  for (const record of list) {
    const key = keyOf(record)
    const same = coming.get(key)
    if (same) same.push({ record, sources: [source] })
    else coming.set(key, [{ record, sources: [source] }])
  }
  const result: Layered[] = []
  const placed = new Set<string>()
  for (const one of layered) {
    const key = keyOf(one.record)
    const instead = coming.get(key)
    if (!instead) result.push(one)
    else if (!placed.has(key)) {
      placed.add(key)
      result.push(
        ...instead.map(next =>
          kept.length === 0
            ? next
            : {
                record: laidOver(one.record, next.record, kept),
                sources: [...new Set([...one.sources, ...next.sources])],
              },
        ),
      )
    }
  }
  for (const [key, added] of coming) if (!placed.has(key)) result.push(...added)
  return result
}

/** Which of the bundled sources a record is of: they follow one another in the order of the list. */
function sourceAt(sources: readonly ResourceSource[], at: number): number {
  let before = 0
  for (const [index, { count }] of sources.entries()) {
    before += count
    if (at < before) return index
  }
  return Math.max(0, sources.length - 1)
}

/** What makes two records of a resource the same one. Coverage: operator and technology; rasters: these and the file; lines: their whole content. */
function recordKey(name: ResourceName): (record: object) => string {
  const table = tableResource(name)
  const properties = table
    ? table.key.map(column => table.fields.find(one => one.column === column)!.property)
    : name === 'mobile-coverage'
      ? ['operator', 'technology']
      : name === 'norms'
        ? ['key']
        : name === 'signal-rasters'
          ? ['operator', 'technology', 'rasterCode']
          : null
  if (!properties) return record => JSON.stringify(record)
  return record =>
    JSON.stringify(properties.map(property => (record as Record<string, unknown>)[property] ?? null))
}
