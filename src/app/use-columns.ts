/** Which side columns stand open: both where there is room, one at a time on a tablet, and over the map on a telephone. */
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { brought } from '@/store/imports/brought'
import { gapDesk } from '@/store/session/gap-desk'
import { session, type Workspace } from '@/store/session/session'

export type Side = 'controls' | 'answer'

/** Below this the controls fold to a rail (a projector at 1280 × 720); below the second both columns do (a tablet). */
const CONTROLS_FOLD = '(max-width: 1320px)'
const ANSWER_FOLDS = '(max-width: 1024px)'
/** Below this a column that is opened lies over the map: beside it would be no map left. */
const MAP_COVERED = '(max-width: 860px)'

/** Where folded columns begin with the answer open; on the map it would only say that nothing is chosen yet. */
const ANSWER_FIRST: readonly Workspace[] = ['ranking', 'gaps', 'data']

export interface ColumnState {
  readonly open: boolean
  /** Open, it lies over the map. Else the map makes room for it, so that nothing of it is covered. */
  readonly over: boolean
  readonly toggle: () => void
}

export function useColumns(workspace: Workspace): Readonly<Record<Side, ColumnState>> {
  const narrow = {
    controls: useMediaQuery(CONTROLS_FOLD, false, { getInitialValueInEffect: false }) ?? false,
    answer: useMediaQuery(ANSWER_FOLDS, false, { getInitialValueInEffect: false }) ?? false,
  }
  // What the person last chose: for columns beside the map everywhere, for those over it in each workspace of its own.
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({})
  const size = narrow.answer ? 'both' : 'controls'
  const key = (side: Side) => (narrow[side] ? `${size} ${workspace} ${side}` : side)
  const open = (side: Side) =>
    choices[key(side)] ?? (!narrow[side] || (side === 'answer' && ANSWER_FIRST.includes(workspace)))
  const show = (side: Side, wanted: boolean) => {
    const other: Side = side === 'controls' ? 'answer' : 'controls'
    const folds = wanted && narrow[side] && narrow[other] ? { [key(other)]: false } : {}
    setChoices(now => ({ ...now, ...folds, [key(side)]: wanted }))
  }

  // Who takes a tool in hand wants to see the map: what lies over it folds away.
  const drawing = useStore(gapDesk, state => state.tool !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a tool is taken, not when the window changes
  useEffect(() => {
    if (!drawing) return
    for (const side of ['controls', 'answer'] as const) if (narrow[side]) show(side, false)
  }, [drawing])

  // Who opens a mark, or chooses a commune on the map, is shown it.
  const mark = useStore(gapDesk, state => state.mark)
  const selected = useStore(session, state => state.selected)
  const subject = workspace === 'gaps' ? mark : workspace === 'map' ? selected : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when there is something new to show
  useEffect(() => {
    if (subject !== null && narrow.answer && !drawing) show('answer', true)
  }, [subject])

  // A file that was dropped is asked about, and what came of it is told, in the answer.
  const arrived = useStore(brought, state => state.plans[0] ?? state.tracks[0] ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a file comes
  useEffect(() => {
    if (arrived !== null) show('answer', true)
  }, [arrived])

  const covered = useMediaQuery(MAP_COVERED, false, { getInitialValueInEffect: false }) ?? false
  const state = (side: Side): ColumnState => ({
    open: open(side),
    over: covered && narrow[side],
    toggle: () => show(side, !open(side)),
  })
  return { controls: state('controls'), answer: state('answer') }
}
