/** One uncovered piece: where, how large, who lives in it; opened, also its nearest stations and the way to mark it. */
import { useStore } from 'zustand'
import { markFoundGap } from '@/commands/mark-found-gap'
import { openGap, openMark } from '@/commands/open-mark'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { FoundGap } from '@/domain/gap/found-gap'
import type { MarkId } from '@/domain/gap/mark'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './found-part.module.css'
import { NearestSites } from './nearest-sites'
import { useReportedWords } from './use-reported-words'

interface Props {
  readonly gap: FoundGap
  /** The mark that was made from it; `null`: none. */
  readonly mark: MarkId | null
  readonly at: number
  readonly of: number
  readonly start: number
  /** Tells the list how high the row is. */
  readonly measure: (row: Element | null) => void
  readonly open: boolean
  /** The list stands by pupils: their number is the row's figure. */
  readonly byPupils: boolean
}

export function FoundRow({ gap, mark, at, of, start, measure, open, byPupils }: Props) {
  const { t, format, language } = useText()
  const reported = useReportedWords()
  const commune = useStore(currentDataset, ({ dataset }) => {
    const index = dataset ? communeIndex(dataset).get(gap.communeCode) : undefined
    return index === undefined ? undefined : dataset?.records.communes[index]
  })
  const act = ({ open: opens }: { readonly open: boolean }) =>
    mark === null ? markFoundGap(gap, { open: opens }) : openMark(mark)
  return (
    <li
      className={styles.row}
      data-open={open || undefined}
      aria-posinset={at + 1}
      aria-setsize={of}
      ref={measure}
      data-index={at}
      style={{ transform: `translateY(${start}px)` }}
    >
      <button
        type="button"
        className={styles.line}
        aria-expanded={open}
        tabIndex={open ? 0 : -1}
        onClick={() => openGap(open ? null : gap, { fly: true })}
      >
        <span className={styles.where}>
          <strong>{commune?.communeName ?? gap.communeCode}</strong>
          <small>{commune && districtName(commune.districtName, language)}</small>
        </span>
        <span className={styles.kind} data-kind={gap.kind ?? undefined}>
          {t(`gaps.kind.${gap.kind ?? 'unknown'}`)}
        </span>
        <span className={styles.figure}>
          {gap.villages === 0
            ? t('gaps.found.noVillage')
            : format.integer(byPupils ? gap.pupils : gap.population)}
          <small>
            {gap.villages > 0 &&
              `${t(byPupils ? 'gaps.found.pupils' : 'gaps.found.people')}${reported(gap, byPupils ? 'pupils' : 'population')}`}{' '}
            · {t('gaps.km2', { area: format.number(gap.areaKm2, 2) })}
          </small>
        </span>
      </button>
      {open ? (
        <div className={styles.more}>
          <p>
            {gap.villages === 0
              ? t('gaps.found.insideUnknown', { schools: format.integer(gap.schools) })
              : t('gaps.found.inside', {
                  villages: format.integer(gap.villages),
                  households: format.integer(gap.households),
                  householdsOf: reported(gap, 'households'),
                  pupils: format.integer(gap.pupils),
                  pupilsOf: reported(gap, 'pupils'),
                  schools: format.integer(gap.schools),
                })}
          </p>
          <NearestSites nearest={gap.nearest} most={3} />
          <div>
            <Button kind={mark ? 'quiet' : 'main'} onClick={() => act({ open: true })}>
              <Icon name={mark ? 'check' : 'flag'} size={16} />
              {mark ? t('gaps.found.marked') : t('gaps.found.mark')}
            </Button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          className={styles.quick}
          tabIndex={-1}
          data-marked={mark !== null || undefined}
          title={mark ? t('gaps.found.marked') : t('gaps.found.markHelp')}
          aria-label={`${mark ? t('gaps.found.marked') : t('gaps.found.mark')}: ${commune?.communeName ?? gap.communeCode}`}
          onClick={() => act({ open: false })}
        >
          <Icon name={mark ? 'check' : 'flag'} size={16} />
        </button>
      )}
    </li>
  )
}
