/** The frame: header above; controls, map and answer side by side; the table drawer below the map. */
import { type ComponentType, Suspense } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { DropZone } from '@/panels/data/drop-zone'
import { currentDataset } from '@/store/dataset/current-dataset'
import { decisionDesk } from '@/store/session/decision-desk'
import { session, type Workspace } from '@/store/session/session'
import type { IconName } from '@/ui/icon'
import { Column } from './column'
import { Header } from './header'
import {
  CommuneSheet,
  CriteriaPanel,
  DataPanel,
  DeviceAnswer,
  DeviceControls,
  DrawnShape,
  GapAnswer,
  GapControls,
  ImportPanel,
  LayersPanel,
  RankingAnswer,
  RegisterDrawer,
  TableDrawer,
} from './later'
import { MapArea } from './map-area'
import { Notices } from './notices'
import styles from './shell.module.css'
import { useColumns } from './use-columns'

const CONTROLS: Record<Workspace, ComponentType> = {
  data: DataPanel,
  map: LayersPanel,
  gaps: GapControls,
  ranking: RankingControls,
  devices: DeviceControls,
}

const ICONS: Record<Workspace, { controls: IconName; answer: IconName }> = {
  data: { controls: 'file', answer: 'check' },
  map: { controls: 'layers', answer: 'list' },
  gaps: { controls: 'polygon', answer: 'flag' },
  ranking: { controls: 'sliders', answer: 'list' },
  devices: { controls: 'sliders', answer: 'list' },
}

export function Shell() {
  const { t } = useText()
  const workspace = useStore(session, state => state.workspace)
  const table = useStore(session, state => state.table)
  const columns = useColumns(workspace)
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
            label={t('app.controls')}
            word={t(`app.rail.${workspace}.controls`)}
            {...columns.controls}
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
            label={t('app.answer')}
            word={t(`app.rail.${workspace}.answer`)}
            {...columns.answer}
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

function RankingControls() {
  const loaded = useStore(currentDataset, state => state.dataset !== null)
  return loaded && <CriteriaPanel />
}

function Answer({ workspace }: { readonly workspace: Workspace }) {
  const selected = useStore(session, state => state.selected)
  const loaded = useStore(currentDataset, state => state.dataset !== null)
  const view = useStore(decisionDesk, state => state.view)
  if (workspace === 'data') return <ImportPanel />
  if (workspace === 'map') return <CommuneSheet />
  if (workspace === 'devices') return <DeviceAnswer />
  if (workspace === 'gaps') return <GapAnswer />
  // Decisions and movements tell of a commune in their own rows, and need the height.
  const sheet = selected !== null && (view === 'ranking' || view === 'chosen')
  return (
    <div className={styles.split} data-chosen={(sheet && view) || undefined}>
      <Suspense fallback={<div />}>{loaded ? <RankingAnswer /> : <div />}</Suspense>
      {sheet && (
        <Suspense fallback={<div />}>
          <CommuneSheet />
        </Suspense>
      )}
    </div>
  )
}
