/** Above the list: everybody, or only who is always in the top group, who depends, who never is. With counts. */
import { useMemo } from 'react'
import { communesByCertainty } from '@/domain/ranking/robustness/communes-by-certainty'
import type { Certainty } from '@/domain/ranking/robustness/robustness-of'
import { useText } from '@/i18n/use-text'
import type { RobustnessAnswer } from '@/store/results/robustness'
import { Segments } from '@/ui/segments'
import styles from './sureness-filter.module.css'

export const SHOWN = ['all', 'always', 'contested', 'never'] as const
export type Shown = 'all' | Certainty

interface Props {
  readonly answer: RobustnessAnswer
  readonly value: Shown
  readonly onChange: (shown: Shown) => void
}

export function SurenessFilter({ answer: { found }, value, onChange }: Props) {
  const { t, format } = useText()
  const options = useMemo(
    () =>
      SHOWN.map(shown => {
        const count = shown === 'all' ? found.units.length : communesByCertainty(found, shown).length
        return { value: shown, label: `${t(`sureness.show.${shown}`)} ${format.integer(count)}` }
      }),
    [found, t, format],
  )
  return (
    <div className={styles.filter}>
      <Segments
        label={t('sureness.filter', { top: format.integer(found.top) })}
        options={options}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
