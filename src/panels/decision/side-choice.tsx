/** Which two rankings are laid side by side. */
import { useStore } from 'zustand'
import { compareRankings } from '@/commands/show-answer'
import { datesOf } from '@/domain/need/in-effect'
import { PRESET_IDS } from '@/domain/plan/presets'
import { presetName } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { decisionDesk, type MovedSide } from '@/store/session/decision-desk'
import { Button } from '@/ui/button'
import { SelectBox } from '@/ui/select-box'
import styles from './moved.module.css'

export function SideChoice() {
  const { t } = useText()
  const before = useStore(decisionDesk, state => state.before)
  const after = useStore(decisionDesk, state => state.after)
  const known = useSides()
  const withGone = (side: MovedSide) =>
    known.some(({ value }) => value === side)
      ? known
      : [{ value: side, label: t('decision.moved.elsewhere') }, ...known]
  return (
    <div className={styles.sides}>
      <SelectBox
        label={t('decision.moved.before')}
        options={withGone(before)}
        value={before}
        onChange={side => compareRankings({ before: side })}
      />
      <SelectBox
        label={t('decision.moved.after')}
        options={withGone(after)}
        value={after}
        onChange={side => compareRankings({ after: side })}
      />
      <Button kind="link" onClick={() => compareRankings({ before: after, after: before })}>
        {t('decision.moved.swap')}
      </Button>
    </div>
  )
}

function useSides(): readonly { readonly value: MovedSide; readonly label: string }[] {
  const { t, format, language } = useText()
  const { savedIndices, decisions } = useStore(currentPlan, state => state.records)
  const dataset = useStore(currentDataset, state => state.dataset)
  const days = dataset ? datesOf(dataset) : []
  return [
    { value: 'now', label: t('decision.moved.now') },
    ...decisions.map(({ id, title, on }) => ({
      value: `decision:${id}` as const,
      label: t('decision.moved.decision', { name: title, date: format.date(on) }),
    })),
    ...PRESET_IDS.map(id => ({
      value: `preset:${id}` as const,
      label: t('decision.moved.preset', { name: presetName(id, language) }),
    })),
    ...savedIndices.map(({ id, name }) => ({
      value: `saved:${id}` as const,
      label: t('decision.moved.saved', { name }),
    })),
    ...days.map(day => ({
      value: `day:${day}` as const,
      label: t('decision.moved.day', { date: format.date(day) }),
    })),
  ]
}
