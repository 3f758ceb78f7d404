/** History and evidence that a file brings along: only entries that are whole are taken. */
import {
  EVIDENCE_KINDS,
  type Evidence,
  type GapMark,
  MARK_STATUSES,
  type StatusEntry,
} from '@/domain/gap/mark'
import { isObject } from '../formats/format'
import { readDate } from '../values/read-date'
import { plainText } from './plain-text'
import type { RawRow } from './raw-row'

/** Those that `mark` does not have yet. Texts stay text; a file that gives JSON as a text is read too. */
export function readRecords(
  { history, evidence }: RawRow['records'],
  mark: Pick<GapMark, 'history' | 'evidence'> | null,
): { readonly history: readonly StatusEntry[]; readonly evidence: readonly Evidence[] } {
  const known = new Set([...(mark?.history ?? []), ...(mark?.evidence ?? [])].map(({ id }) => id))
  const fresh = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => !known.has(id) && known.add(id))
  return {
    history: fresh(listOf(history).flatMap(statusEntry)),
    evidence: fresh(listOf(evidence).flatMap(evidenceEntry)),
  }
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'string') return Array.isArray(value) ? value.filter(isObject) : []
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.filter(isObject) : []
  } catch {
    return []
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? plainText(value) : null)
const day = (value: unknown): string | null => (typeof value === 'string' ? readDate(value) : null)

function statusEntry(value: Record<string, unknown>): StatusEntry[] {
  const status = MARK_STATUSES.find(one => one === value.status)
  const [id, on, reason] = [text(value.id), day(value.on), text(value.reason)]
  if (!status || id === null || on === null || (status === 'rejected' && reason === null)) return []
  return [{ id, status, on, by: text(value.by), reason }]
}

function evidenceEntry(value: Record<string, unknown>): Evidence[] {
  const kind = EVIDENCE_KINDS.find(one => one === value.kind)
  const id = text(value.id)
  if (!kind || id === null) return []
  return [
    {
      id,
      kind,
      on: day(value.on),
      source: text(value.source),
      photo: text(value.photo),
      note: text(value.note),
    },
  ]
}
