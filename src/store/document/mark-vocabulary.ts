/** The words of a saved mark; see `vocabulary.ts`. Technologies are their own words. */
import type { ClaimVerdict, Evidence, Funding, GapKind, MarkField, MarkStatus } from '@/domain/gap/mark'

/** Parts of one saved edit. */
export const EDIT = {
  over: 'over',
  overRemovals: 'over-removals',
  set: 'set',
  statuses: 'statuses',
  evidence: 'evidence',
  evidenceRemoved: 'evidence-removed',
  claims: 'claims',
  removed: 'removed',
  removedOn: 'removed-on',
  by: 'by',
  on: 'on',
} as const

export const FIELD_WORDS: Record<MarkField, string> = {
  geometry: 'geometry',
  name: 'name',
  villageCode: 'village-code',
  technologies: 'technologies',
  operators: 'operators',
  kind: 'kind',
  households: 'households',
  population: 'population',
  pupils: 'pupils',
  gridPower: 'grid-power',
  especiallyDisadvantaged: 'especially-disadvantaged',
  roadAccess: 'road-access',
  obstacle: 'obstacle',
  assignedOperator: 'assigned-operator',
  plannedSiteCode: 'planned-site-code',
  deadline: 'deadline',
  funding: 'funding',
  claimVerdict: 'claim-verdict',
  status: 'status',
  firstSeen: 'first-seen',
  author: 'author',
  note: 'note',
}

export const STATUS_WORDS: Record<MarkStatus, string> = {
  reported: 'reported',
  verified: 'verified',
  assigned: 'assigned',
  building: 'building',
  covered: 'covered',
  closed: 'closed',
  rejected: 'rejected',
}

export const KIND_WORDS: Record<GapKind, string> = { trang: 'trang', lom: 'lom' }

export const FUNDING_WORDS: Record<Funding, string> = {
  operator: 'operator',
  vtf: 'vtf',
  province: 'province',
  other: 'other',
}

export const VERDICT_WORDS: Record<ClaimVerdict, string> = {
  confirmed: 'confirmed',
  contradicted: 'contradicted',
}

export const EVIDENCE_WORDS: Record<Evidence['kind'], string> = {
  measurement: 'measurement',
  complaint: 'complaint',
  report: 'report',
}

/** Fields whose values have words of their own; the others are saved as they are. */
export const WORDS_OF_FIELD: Partial<Record<MarkField, Readonly<Record<string, string>>>> = {
  status: STATUS_WORDS,
  kind: KIND_WORDS,
  funding: FUNDING_WORDS,
  claimVerdict: VERDICT_WORDS,
}
