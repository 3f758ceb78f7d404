/** The planners' own work queue: grid power × ĐBKK, with counts; what became of a dated list by a later day. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setDeskDay } from '@/commands/set-desk-day'
import { setGapPart } from '@/commands/set-gap-part'
import { setMarkFilters } from '@/commands/set-mark-filters'
import { isOpen } from '@/domain/gap/snapshot'
import { triageBoard, type YesNoUnknown } from '@/domain/gap/triage'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { gapDesk } from '@/store/session/gap-desk'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { DayField } from './day-field'
import figures from './figures.module.css'
import styles from './gaps.module.css'
import { Overdue } from './register-part'
import { SnapshotPart } from './snapshot-part'
import { useDeskDay } from './use-day'

const ANSWERS: readonly YesNoUnknown[] = ['yes', 'no', 'unknown']

export function BoardPart() {
  const { t } = useText()
  const day = useDeskDay()
  const marks = useStore(currentPlan, state => state.register.marks)
  if (marks.length === 0)
    return (
      <EmptyState title={t('gaps.board.empty')} help={t('gaps.board.emptyHelp')}>
        <Button kind="main" onClick={() => setGapPart('found')}>
          {t('gaps.register.toFound')}
        </Button>
      </EmptyState>
    )
  return (
    <section className={styles.part} aria-label={t('gaps.parts.board')}>
      <Board />
      <DayField
        label={t('gaps.board.day')}
        value={day}
        optional
        note={t('gaps.board.dayHelp')}
        onChange={setDeskDay}
      />
      <Overdue marks={marks} />
      <SnapshotPart />
    </section>
  )
}

function Board() {
  const { t, format } = useText()
  const marks = useStore(currentPlan, state => state.register.marks)
  const facts = useStore(gapResults, state => state.facts)
  const power = useStore(gapDesk, state => state.filters.gridPower)
  const hard = useStore(gapDesk, state => state.filters.especiallyDisadvantaged)
  const open = useMemo(() => marks.filter(({ status }) => isOpen(status)), [marks])
  const board = useMemo(() => triageBoard(open, facts), [open, facts])
  const most = Math.max(1, ...board.cells.map(cell => cell.marks))
  return (
    <table className={figures.board}>
      <caption>
        <strong>{t('gaps.board.title')}</strong>
        <span>{t('gaps.board.help', { count: board.marks, value: format.integer(board.marks) })}</span>
      </caption>
      <thead>
        <tr>
          <td />
          {ANSWERS.map(answer => (
            <th key={answer} scope="col">
              {t(`gaps.board.hard.${answer}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ANSWERS.map(gridPower => (
          <tr key={gridPower}>
            <th scope="row">{t(`gaps.board.power.${gridPower}`)}</th>
            {ANSWERS.map(especiallyDisadvantaged => {
              const cell = board.cells.find(
                each =>
                  each.gridPower === gridPower && each.especiallyDisadvantaged === especiallyDisadvantaged,
              )
              const pressed = power === gridPower && hard === especiallyDisadvantaged
              return (
                <td key={especiallyDisadvantaged}>
                  <button
                    type="button"
                    aria-pressed={pressed}
                    aria-label={t('gaps.board.cell', {
                      count: cell?.marks ?? 0,
                      power: t(`gaps.board.power.${gridPower}`).toLowerCase(),
                      hard: t(`gaps.board.hard.${especiallyDisadvantaged}`),
                    })}
                    style={{ '--weight': (cell?.marks ?? 0) / most } as React.CSSProperties}
                    onClick={() =>
                      setMarkFilters(
                        pressed
                          ? { gridPower: null, especiallyDisadvantaged: null }
                          : { gridPower, especiallyDisadvantaged },
                      )
                    }
                  >
                    <strong>{format.integer(cell?.marks ?? 0)}</strong>
                    {cell && cell.households !== null && (
                      <small>{t('gaps.board.households', { value: format.integer(cell.households) })}</small>
                    )}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
