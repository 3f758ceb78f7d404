/** Where a criterion's 0 and 1 lie under fixed levels, in its own unit; shares are typed as percent. */
import { useStore } from 'zustand'
import { setBounds } from '@/commands/set-bounds'
import { criterionOf } from '@/domain/need/catalogue'
import { criterionValues, fixedBounds } from '@/domain/need/criteria'
import { areBounds } from '@/domain/plan/operations/set-bounds'
import type { CriterionBounds, CriterionSetting } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { TextField } from '@/ui/text-field'
import styles from './settings.module.css'

const DIGITS = 4

export function BoundsFields({
  criterion: { id, direction, bounds },
}: {
  readonly criterion: CriterionSetting
}) {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const need = useStore(results, state => state.need)
  const { kind, unit } = criterionOf(id)
  const percent = kind === 'share'
  const scale = percent ? 100 : 1
  const stated = bounds ?? [null, null]
  const own = fixedBounds(id) ?? (dataset && need ? range(criterionValues(id, dataset, need)) : null)
  const shown = (value: number | null) => (value === null ? '' : format.number(value * scale, DIGITS))
  const withUnit = (value: number) => (percent ? format.share(value) : format.number(value, 2))
  const read = (text: string): number | null => {
    const value = text.trim() === '' ? null : readNumber(text, language)
    return value === null ? null : value / scale
  }
  const withSide = (side: 0 | 1, text: string): CriterionBounds =>
    side === 0 ? [read(text), stated[1]] : [stated[0], read(text)]
  const fault = (side: 0 | 1) => (text: string) => {
    if (text.trim() !== '' && read(text) === null) return t('criteria.criterion.notNumber')
    const next = withSide(side, text)
    const nothing = next[0] === null && next[1] === null
    return nothing || areBounds(next) ? null : t('criteria.criterion.boundsReversed')
  }
  const reversed = direction === 'lower-first'
  const suffix = unit ? `, ${t(`domain.unit.${unit}`)}` : ''
  return (
    <fieldset className={styles.bounds}>
      <legend>
        {t('criteria.criterion.bounds')}
        {suffix}
      </legend>
      <TextField
        kind="number"
        label={t(reversed ? 'criteria.criterion.lowReversed' : 'criteria.criterion.low')}
        value={shown(stated[0])}
        placeholder={own ? shown(own[0]) : undefined}
        fault={fault(0)}
        onCommit={text => setBounds(id, withSide(0, text))}
      />
      <TextField
        kind="number"
        label={t(reversed ? 'criteria.criterion.highReversed' : 'criteria.criterion.high')}
        value={shown(stated[1])}
        placeholder={own ? shown(own[1]) : undefined}
        fault={fault(1)}
        onCommit={text => setBounds(id, withSide(1, text))}
      />
      {own && <p>{t('criteria.criterion.boundsHelp', { low: withUnit(own[0]), high: withUnit(own[1]) })}</p>}
    </fieldset>
  )
}

/** `null` where nothing is known. */
function range(values: Float64Array | null): readonly [number, number] | null {
  const known = values?.filter(value => !Number.isNaN(value))
  if (!known || known.length === 0) return null
  return [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))]
}
