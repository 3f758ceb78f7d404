/** The frame: header above; controls, map and answer side by side; the table drawer below the map. */
import { useMediaQuery } from '@mantine/hooks'
import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { DropZone } from '@/panels/data/drop-zone'
import { CriteriaPanel } from '@/panels/ranking/criteria-panel'
import { RankingList } from '@/panels/ranking/ranking-list'
import { gapDesk } from '@/store/session/gap-desk'
import { session, type Workspace } from '@/store/session/session'
import type { IconName } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { Header } from './header'
import {
  CommuneSheet,
  DataPanel,
  DrawnShape,
  GapAnswer,
  GapControls,
  ImportPanel,
  LayersPanel,
  RegisterDrawer,
  TableDrawer,
} from './later'
import { MapArea } from './map-area'
import { Notices } from './notices'
import styles from './shell.module.css'

/** Below this the controls fold to icons (a projector at 1280 × 720); below the second both columns do (a tablet). */
const CONTROLS_FOLD = '(max-width: 1320px)'
const ANSWER_FOLDS = '(max-width: 1024px)'

const CONTROLS: Record<Workspace, ComponentType> = {
  data: DataPanel,
  map: LayersPanel,
  gaps: GapControls,
  ranking: CriteriaPanel,
}

const ICONS: Record<Workspace, { controls: IconName; answer: IconName }> = {
  data: { controls: 'file', answer: 'check' },
  map: { controls: 'layers', answer: 'list' },
  gaps: { controls: 'polygon', answer: 'flag' },
  ranking: { controls: 'sliders', answer: 'list' },
}

export function Shell() {
  const { t } = useText()
  const workspace = useStore(session, state => state.workspace)
  const table = useStore(session, state => state.table)
  const Controls = CONTROLS[workspace]
  return (
    <DropZone>
      <div className={styles.shell}>
        <button type="button" className={styles.skip} onClick={skip}>
          {t('app.skip')}
        </button>
        <Header />
        <main className={styles.columns}>
          <Column
            side="controls"
            icon={ICONS[workspace].controls}
            folds={CONTROLS_FOLD}
            label={t('app.controls')}
          >
            <Controls />
          </Column>
          <div className={styles.centre}>
            <MapArea />
            <Suspense>{workspace === 'gaps' && <DrawnShape />}</Suspense>
            <Suspense>{table && (workspace === 'gaps' ? <RegisterDrawer /> : <TableDrawer />)}</Suspense>
          </div>
          <Column
            side="answer"
            icon={ICONS[workspace].answer}
            folds={ANSWER_FOLDS}
            label={t('app.answer')}
            wide={workspace === 'data'}
          >
            <Answer workspace={workspace} />
          </Column>
        </main>
        <Notices />
      </div>
    </DropZone>
  )
}

/** A button, not a link: the address carries the view, and a jump must not write itself over it. */
function skip(): void {
  document.getElementById('answer')?.focus()
}

function Answer({ workspace }: { readonly workspace: Workspace }) {
  const selected = useStore(session, state => state.selected)
  if (workspace === 'data') return <ImportPanel />
  if (workspace === 'map') return <CommuneSheet />
  if (workspace === 'gaps') return <GapAnswer />
  return (
    <div className={styles.split} data-chosen={selected !== null || undefined}>
      <RankingList />
      {selected !== null && (
        <Suspense fallback={<div />}>
          <CommuneSheet />
        </Suspense>
      )}
    </div>
  )
}

interface ColumnProps {
  readonly side: 'controls' | 'answer'
  readonly icon: IconName
  /** Media query under which the column is an icon that opens over the map. */
  readonly folds: string
  readonly label: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A side column. Where the window is narrow it folds to a rail and opens over the map. */
function Column({ side, icon, folds, label, wide = false, children }: ColumnProps) {
  const { t } = useText()
  const narrow = useMediaQuery(folds, false, { getInitialValueInEffect: false }) ?? false
  // What the person last chose counts until the window changes between narrow and wide.
  const [choice, setChoice] = useState<{ narrow: boolean; open: boolean } | null>(null)
  const open = choice?.narrow === narrow ? choice.open : !narrow
  const toggle = () => setChoice({ narrow, open: !open })
  // Who takes a tool in hand wants to see the map: what lies over it folds away.
  const drawing = useStore(gapDesk, state => state.tool !== null)
  useEffect(() => {
    if (drawing) setChoice(now => (now?.narrow ? null : now))
  }, [drawing])
  const outward = side === 'controls' ? 'chevronLeft' : 'chevronRight'
  return (
    <aside
      id={side}
      tabIndex={-1}
      className={styles.column}
      data-side={side}
      data-open={open}
      data-over={(narrow && open) || undefined}
      data-wide={wide || undefined}
      aria-label={label}
    >
      <div className={styles.rail}>
        <IconButton
          icon={open ? outward : icon}
          size={open && !narrow ? 24 : 32}
          label={`${open ? t('app.fold') : t('app.unfold')}: ${label}`}
          onClick={toggle}
        />
      </div>
      {open && (
        <div className={styles.content}>
          <Suspense>{children}</Suspense>
        </div>
      )}
    </aside>
  )
}
