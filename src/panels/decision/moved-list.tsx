/** Communes that moved, the farthest first; one that is pressed says why, and is chosen on the map. */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { MovedCommune, WhatMoved } from '@/domain/ranking/what-moved'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { Segments } from '@/ui/segments'
import styles from './moved.module.css'
import { MovedRow } from './moved-row'

const FILTERS = ['all', 'entered', 'left'] as const
type Filter = (typeof FILTERS)[number]
const STEP = 50

/** A commune that one side does not rank has moved too, where it is ranked on the other. */
const hasMoved = ({ shift, rankBefore, rankAfter }: MovedCommune) =>
  shift === null ? rankBefore !== rankAfter : shift !== 0

export function MovedList({ moved }: { readonly moved: WhatMoved }) {
  const { t } = useText()
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(STEP)
  const selected = useStore(session, state => state.selected)
  const dataset = useStore(currentDataset, state => state.dataset)
  const [open, setOpen] = useState<string | null>(null)
  const entered = useMemo(() => new Set(moved.entered), [moved])
  const left = useMemo(() => new Set(moved.left), [moved])
  const rows = useMemo(
    () =>
      moved.communes.filter(each =>
        filter === 'all' ? hasMoved(each) : (filter === 'entered' ? entered : left).has(each.code),
      ),
    [moved, filter, entered, left],
  )
  const places = dataset && communeIndex(dataset)
  return (
    <>
      <Segments
        label={t('decision.moved.filter')}
        options={FILTERS.map(value => ({
          value,
          label: value === 'all' ? t('decision.moved.all') : t(`decision.moved.filters.${value}`),
        }))}
        value={filter}
        onChange={value => {
          setFilter(value)
          setShown(STEP)
        }}
      />
      {rows.length === 0 && <p className={styles.soft}>{t('decision.moved.none')}</p>}
      <ul className={styles.rows} aria-label={t('decision.moved.list')}>
        {rows.slice(0, shown).map(commune => {
          const at = places?.get(commune.code)
          return (
            <MovedRow
              key={commune.code}
              moved={commune}
              commune={at === undefined ? null : (dataset?.records.communes[at] ?? null)}
              change={entered.has(commune.code) ? 'entered' : left.has(commune.code) ? 'left' : null}
              selected={selected === commune.code}
              open={open === commune.code}
              onPress={() => {
                setOpen(open === commune.code ? null : commune.code)
                selectCommune(commune.code, { fly: true })
              }}
            />
          )
        })}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          {t('decision.moved.more', { count: Math.min(STEP, rows.length - shown) })}
        </Button>
      )}
    </>
  )
}
