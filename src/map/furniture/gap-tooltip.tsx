/** What the tooltip says of a mark or a found gap: what it is, its commune, its state, who lives there. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { FoundGap } from '@/domain/gap/found-gap'
import type { GapMark, MarkFacts } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { PinSwatch } from './gap-swatch'
import styles from './tooltip.module.css'

interface MarkProps {
  readonly mark: GapMark
  readonly facts: MarkFacts | undefined
  readonly contradicted: boolean
  readonly dataset: Dataset
}

export function MarkLines({ mark, facts, contradicted, dataset }: MarkProps) {
  const { t, format } = useText()
  const commune = communeName(dataset, facts?.communeCode ?? null)
  const households = mark.households ?? facts?.households ?? null
  const people = mark.population ?? facts?.population ?? null
  const kind = mark.kind ?? facts?.kind ?? null
  return (
    <div className={styles.alone}>
      <div className={styles.head}>
        <strong>{mark.name ?? t('map.gaps.unnamed')}</strong>
        {commune && <span>{commune}</span>}
      </div>
      <p className={styles.status}>
        <PinSwatch status={mark.status} /> {t(`registerFile.status.${mark.status}`)}
        {kind && ` · ${t(`registerFile.kind.${kind}`)}`}
      </p>
      <p>{peopleLine(t, format, households, people)}</p>
      {contradicted && <p className={styles.against}>≠ {t('map.gaps.contradiction')}</p>}
    </div>
  )
}

export function GapLines({ gap, dataset }: { readonly gap: FoundGap; readonly dataset: Dataset }) {
  const { t, format } = useText()
  return (
    <div className={styles.alone}>
      <div className={styles.head}>
        <strong>
          {gap.kind
            ? t('map.gaps.foundOne', { kind: t(`registerFile.kind.${gap.kind}`) })
            : t('map.gaps.foundUnknown')}
        </strong>
        <span>{communeName(dataset, gap.communeCode)}</span>
      </div>
      <p>{t('map.gaps.area', { km2: format.number(gap.areaKm2, gap.areaKm2 < 10 ? 2 : 0) })}</p>
      <p>
        {gap.villages === 0
          ? t('map.gaps.empty')
          : peopleLine(t, format, gap.households, gap.population, gap)}
      </p>
    </div>
  )
}

type Words = ReturnType<typeof useText>

function peopleLine(
  t: Words['t'],
  format: Words['format'],
  households: number | null,
  people: number | null,
  of?: Pick<FoundGap, 'reported' | 'villages'>,
): string {
  if (households === null && people === null) return t('map.gaps.peopleUnknown')
  /** Of how many villages, where not all report. */
  const counted = (figure: 'households' | 'population') =>
    of && of.reported[figure] < of.villages
      ? ` ${t('map.gaps.reportedBy', { reported: format.integer(of.reported[figure]), villages: format.integer(of.villages) })}`
      : ''
  return [
    households !== null &&
      t('map.gaps.households', { count: households, number: format.integer(households) }) +
        counted('households'),
    people !== null &&
      t('map.gaps.people', { count: people, number: format.integer(people) }) + counted('population'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function communeName({ records }: Dataset, code: string | null): string | null {
  const found = code === null ? undefined : records.communes.find(({ communeCode }) => communeCode === code)
  return found ? `${found.communeName} · ${found.districtName}` : null
}
