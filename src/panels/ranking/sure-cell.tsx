/** One row's chance of the top group: a bar, the percent, and beneath them the ranks of nine cases in ten. */
import { chanceWords, ranksWords } from '@/i18n/sureness-words'
import { useText } from '@/i18n/use-text'
import type { RobustnessAnswer } from '@/store/results/robustness'
import styles from './sure-cell.module.css'

interface Props {
  readonly answer: RobustnessAnswer
  readonly commune: number
}

const BAR = 30

export function SureCell({ answer: { found, unitOf }, commune }: Props) {
  const { t, format } = useText()
  const unit = unitOf[commune]
  if (unit === undefined || unit < 0) return <span className={styles.cell}>—</span>
  const share = chanceWords(format, found.pTop[unit])
  const ranks = ranksWords(t, format, found.rankLow[unit], found.rankHigh[unit])
  const words = t('sureness.cell', { top: format.integer(found.top), share, ranks })
  return (
    <span className={styles.cell} data-certainty={found.certainty[unit]} title={words}>
      <span className={styles.line} aria-hidden="true">
        <svg aria-hidden="true" width={BAR} height={6} viewBox={`0 0 ${BAR} 6`}>
          <rect className={styles.whole} width={BAR} height={6} rx={3} />
          <rect className={styles.part} width={found.pTop[unit] * BAR} height={6} rx={3} />
        </svg>
        {share}
      </span>
      <small aria-hidden="true">{ranks}</small>
      <span className={styles.hidden}>{words}. </span>
    </span>
  )
}
