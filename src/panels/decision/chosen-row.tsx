/** One commune of which something was said: its place now and then, the reason, who and when, and who says otherwise. */
import { useStore } from 'zustand'
import { chooseCommune } from '@/commands/choose-commune'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { againstRanking } from '@/domain/plan/choices'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { IconButton } from '@/ui/icon-button'
import { saidWithReason, saidWords } from './choice-words'
import type { ChosenRow } from './chosen-rows'
import styles from './decision.module.css'

export function ChosenRowItem({ row: { choice, at, rank } }: { readonly row: ChosenRow }) {
  const text = useText()
  const { t, format, language } = text
  const commune = useStore(currentDataset, state =>
    at === null ? null : (state.dataset?.records.communes[at] ?? null),
  )
  const top = useStore(currentPlan, state => state.plan.topCount)
  const { stands, others, commune: code } = choice
  const name = commune?.communeName ?? t('decision.chosen.gone', { code })
  const placed = (place: number | null) =>
    place === null
      ? t('decision.chosen.notRanked')
      : t('decision.chosen.rankNow', { rank: format.integer(place) })
  return (
    <li
      className={styles.row}
      onPointerEnter={() => hoverCommune(code)}
      onPointerLeave={() => hoverCommune(null)}
    >
      <button
        type="button"
        className={styles.open}
        onClick={() => selectCommune(code, { fly: true })}
        aria-label={`${name}, ${placed(rank)}`}
      >
        <span>{rank === null ? '—' : format.integer(rank)}</span>
        <strong>{name}</strong>
        {commune && <small>{districtName(commune.districtName, language)}</small>}
      </button>
      <span className={styles.end}>
        {stands.state !== 'open' && (
          <IconButton
            icon="close"
            size={28}
            label={t('decision.chosen.remove', { name })}
            onClick={() => chooseCommune(code, 'open')}
          />
        )}
      </span>
      {stands.reason !== null && <p>{t('decision.choice.reason', { reason: stands.reason })}</p>}
      <small>
        {saidWords(stands, text)}
        {againstRanking(stands.state, stands.rank, top) && (
          <span className={styles.against}> · {t('decision.choice.against')}</span>
        )}
        {stands.rank !== rank && stands.rank !== null && (
          <>
            {' '}
            ·{' '}
            {t('decision.chosen.rankThen', {
              before: format.integer(stands.rank),
              now: placed(rank),
            })}
          </>
        )}
      </small>
      {others.map(other => (
        <p key={other.id} className={styles.dispute}>
          {t('decision.choice.dispute', { said: saidWithReason(other, text) })}
        </p>
      ))}
    </li>
  )
}
