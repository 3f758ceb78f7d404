/** One commune that moved: from which rank to which, and on demand the causes in places and the criteria in points. */
import type { Commune } from '@/domain/dataset/records'
import type { MovedCommune } from '@/domain/ranking/what-moved'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { criterionColour } from '@/ui/criterion-colour'
import { Icon } from '@/ui/icon'
import { useNameOf } from '../names'
import styles from './moved.module.css'
import { CAUSES, signed, signedPoints, whyWords } from './moved-words'

interface Props {
  readonly moved: MovedCommune
  /** `null`: the data in use does not hold it. */
  readonly commune: Commune | null
  readonly change: 'entered' | 'left' | null
  readonly selected: boolean
  readonly open: boolean
  readonly onPress: () => void
}

export function MovedRow({ moved, commune, change, selected, open, onPress }: Props) {
  const { t, format, language } = useText()
  const { shift, rankBefore, rankAfter, code } = moved
  const placed = (rank: number) => (rank === 0 ? '—' : format.integer(rank))
  const places = { places: format.integer(Math.abs(shift ?? 0)) }
  return (
    <li className={styles.row} data-selected={selected || undefined}>
      <button type="button" className={styles.press} aria-expanded={open} onClick={onPress}>
        <span className={styles.shift} data-way={shift === null ? undefined : Math.sign(shift)}>
          {shift !== null && shift !== 0 && (
            <>
              <Icon name={shift > 0 ? 'arrowUp' : 'arrowDown'} size={14} />
              <span aria-hidden="true">{places.places}</span>
              <span className={styles.hidden}>
                {t(shift > 0 ? 'decision.moved.up' : 'decision.moved.down', places)}
              </span>
            </>
          )}
        </span>
        <span className={styles.name}>
          <strong>{commune?.communeName ?? code}</strong>
          <small>
            {commune && districtName(commune.districtName, language)}
            {change && (
              <em data-change={change}>
                {' '}
                · {t(change === 'entered' ? 'decision.moved.newIn' : 'decision.moved.out')}
              </em>
            )}
          </small>
        </span>
        <span
          className={styles.ranks}
          title={t('decision.moved.from', { before: placed(rankBefore), after: placed(rankAfter) })}
        >
          {placed(rankBefore)} → <strong>{placed(rankAfter)}</strong>
        </span>
      </button>
      {open && <Why moved={moved} />}
    </li>
  )
}

/** So many criteria are named. */
const NAMED = 4

function Why({ moved: { why, shift, scoreBefore, scoreAfter } }: { readonly moved: MovedCommune }) {
  const text = useText()
  const { t, format } = text
  const nameOf = useNameOf()
  if (!why || shift === null) return <p className={styles.why}>{t('decision.moved.why.unknown')}</p>
  const greatest = Math.max(1e-9, ...CAUSES.map(cause => Math.abs(why.places[cause])))
  const criteria = why.criteria
    .filter(({ change }) => Math.abs(change) >= 0.0005)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, NAMED)
  return (
    <div className={styles.why}>
      <p>{whyWords(shift, why.places, text)}</p>
      <ul className={styles.causes} aria-label={t('decision.moved.why.chart')}>
        {CAUSES.map(cause => {
          const value = why.places[cause]
          const half = (Math.abs(value) / greatest) * 50
          return (
            <li key={cause}>
              <span>{t(`decision.moved.why.${cause}`)}</span>
              <span className={styles.axis} aria-hidden="true">
                <span
                  data-way={Math.sign(value)}
                  style={{ width: `${half}%`, left: `${value < 0 ? 50 - half : 50}%` }}
                />
              </span>
              <span className={styles.number}>{signed(value, format)}</span>
            </li>
          )
        })}
      </ul>
      <p>
        {t('decision.moved.why.score', {
          before: format.points(scoreBefore),
          after: format.points(scoreAfter),
        })}
      </p>
      <ul className={styles.parts}>
        {criteria.map(({ id, change }) => (
          <li key={id}>
            <span className={styles.swatch} style={{ background: criterionColour(id) }} />
            <span>{nameOf(id)}</span>
            <span className={styles.number}>{signedPoints(change, format)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
