/**
 * What one person is doing in the gaps workspace just now: which mark or found gap is open, what is being drawn, which
 * marks the table and the map show together. Not part of the plan, not undone.
 */
import { createStore } from 'zustand/vanilla'
import type { GapKind, MarkGeometry, MarkId, MarkStatus } from '@/domain/gap/mark'
import type { DistrictCode, IsoDate } from '@/domain/units'

/** What the pointer draws on the map. `edit`: the open mark's shape is moved by its corners. `split`: a line cuts it. */
export const DRAWING_TOOLS = ['point', 'line', 'polygon', 'edit', 'split'] as const
export type DrawingTool = (typeof DRAWING_TOOLS)[number]

/** Fields narrow each other, values inside one field widen it; empty: all. */
export interface MarkFilters {
  readonly text: string
  readonly statuses: readonly MarkStatus[]
  readonly districts: readonly DistrictCode[]
  readonly operators: readonly string[]
  readonly kinds: readonly GapKind[]
  /** The triage board's two questions; `null`: not asked. `unknown` is a value of its own. */
  readonly gridPower: 'yes' | 'no' | 'unknown' | null
  readonly especiallyDisadvantaged: 'yes' | 'no' | 'unknown' | null
  readonly overdueOnly: boolean
}

export const NO_MARK_FILTERS: MarkFilters = {
  text: '',
  statuses: [],
  districts: [],
  operators: [],
  kinds: [],
  gridPower: null,
  especiallyDisadvantaged: null,
  overdueOnly: false,
}

/** `found`: uncovered pieces · `register`: the marks · `board`: triage and snapshots · `measured`: readings · `shares`. */
export const GAP_PARTS = ['found', 'register', 'board', 'measured', 'shares'] as const
export type GapPart = (typeof GAP_PARTS)[number]

export interface GapDesk {
  /** The part of the workspace that is open. */
  readonly part: GapPart
  /** The mark whose sheet is open; `null`: none. */
  readonly mark: MarkId | null
  /** Marks that are ticked for an edit of many at once. */
  readonly ticked: readonly MarkId[]
  /** The found gap that is looked at (`FoundGap.id`). */
  readonly gap: string | null
  readonly tool: DrawingTool | null
  /** Where the drawing snaps to commune boundaries and to other marks. */
  readonly snapping: boolean
  /** A shape just drawn that somebody must still take or throw away. */
  readonly drawn: MarkGeometry | null
  readonly filters: MarkFilters
  /** The day that "overdue" and snapshots are told against; today unless the person chose another. */
  readonly day: IsoDate | null
}

export const FIRST_GAP_DESK: GapDesk = {
  part: 'found',
  mark: null,
  ticked: [],
  gap: null,
  tool: null,
  snapping: true,
  drawn: null,
  filters: NO_MARK_FILTERS,
  day: null,
}

export const gapDesk = createStore<GapDesk>(() => FIRST_GAP_DESK)
