import type { Overlay, ResourceName, ResourceSource } from '@/domain/dataset/dataset'
import type { ImportResult } from '@/ingest/import'
import { imports } from '@/store/imports/imports'
import type { KeptOverlay } from '@/store/persistence/overlays'
import { recordCount } from '@/workers/record-count'
import { keepOverlays } from './keep-overlays'
import { pendingImport } from './read-pending'

/** What the person can say of the file's origin; left out: the file did not say. */
export interface StatedSource {
  readonly asOf?: string | null
  readonly illustrative?: boolean
  readonly source?: ResourceSource['source']
}

/**
 * Takes the good rows of a waiting file into use, in place of the bundled rows or joined with them. The rows left out
 * stay in the report that is kept with the file.
 * @returns `kept`: durable, it will be there tomorrow; `unkept`: in use until the tab is closed (no room, no database);
 * `refused`: there is nothing to take.
 */
export async function acceptImport(
  id: string,
  mode: 'replace' | 'join',
  stated: StatedSource = {},
): Promise<'kept' | 'unkept' | 'refused'> {
  const pending = pendingImport(id)
  const result = pending?.result
  if (pending?.state !== 'ready' || !hasRows(result)) return 'refused'
  const { records, ...report } = result
  const overlay: Overlay = {
    id,
    resource: result.resource,
    mode,
    records,
    columns: result.recognised.columns.flatMap(({ column }) => column ?? []),
    source: {
      asOf: stated.asOf ?? null,
      illustrative: stated.illustrative ?? false,
      schematic: 'schematic' in records && records.schematic,
      source: stated.source ?? {
        vi: `Tệp nhập: ${pending.fileName}`,
        en: `Imported file: ${pending.fileName}`,
      },
      origin: 'imported',
      fileName: pending.fileName,
      mode,
      count: recordCount(records),
    },
  }
  const kept: KeptOverlay = {
    id,
    format: 1,
    overlay,
    file: pending.file,
    answers: pending.answers,
    report,
    // Later than the last, whatever the clock says: the order is what lies over what.
    acceptedAt: Math.max(Date.now(), 1 + (imports.getState().accepted.at(-1)?.acceptedAt ?? 0)),
  }
  // Off the list first: a second click finds nothing to accept.
  imports.setState(state => ({ pending: state.pending.filter(each => each.id !== id) }))
  return (await keepOverlays([kept])) ? 'kept' : 'unkept'
}

type WithRows = ImportResult & {
  readonly resource: ResourceName
  readonly records: NonNullable<ImportResult['records']>
}

function hasRows(result: ImportResult | null | undefined): result is WithRows {
  return (
    result != null && result.resource !== null && result.records !== null && recordCount(result.records) > 0
  )
}
