/** Everything known of one commune: its place and why, its figures with their sources, its coverage, its schools. */
import '@/i18n/later-texts'
import { useStore } from 'zustand'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { Commune } from '@/domain/dataset/records'
import { GEOGRAPHY_FLAGS } from '@/domain/plan/plan'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { Chip } from '@/ui/chip'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { ChoicePart } from '../decision/choice-part'
import { AlertPart } from './alert-part'
import styles from './commune-sheet.module.css'
import { CoveragePart } from './coverage-part'
import { FiguresPart } from './figures-part'
import { SchoolsPart } from './schools-part'
import { SurenessPart } from './sureness-part'
import { UsablePart } from './usable-part'
import { WhyPart } from './why-part'

export function CommuneSheet() {
  const { t } = useText()
  const selected = useStore(session, state => state.selected)
  const dataset = useStore(currentDataset, state => state.dataset)
  const at = selected === null || !dataset ? undefined : communeIndex(dataset).get(selected)
  if (!dataset || at === undefined) {
    return <EmptyState title={t('commune.emptyTitle')} help={t('commune.emptyHelp')} />
  }
  const commune = dataset.records.communes[at]
  return (
    <article className={styles.sheet} aria-label={`${t('commune.sheet')}: ${commune.communeName}`}>
      <Head commune={commune} at={at} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section className={styles.body} aria-label={commune.communeName} tabIndex={0}>
        <WhyPart dataset={dataset} at={at} />
        <SurenessPart dataset={dataset} at={at} />
        <AlertPart dataset={dataset} at={at} />
        <CoveragePart dataset={dataset} at={at} />
        <UsablePart dataset={dataset} at={at} />
        <FiguresPart dataset={dataset} commune={commune} />
        <SchoolsPart dataset={dataset} commune={commune} />
      </section>
    </article>
  )
}

interface HeadProps {
  readonly commune: Commune
  readonly at: number
}

function Head({ commune, at }: HeadProps) {
  const { t, language } = useText()
  const level = useStore(results, state => state.need?.communes[at]?.alertLevel ?? null)
  // Communes are chosen where they are ranked.
  const ranking = useStore(session, state => state.workspace === 'ranking')
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>{commune.communeName}</h2>
        <p>
          {t(`domain.communeType.${commune.communeType}`)} · {districtName(commune.districtName, language)} ·{' '}
          {commune.communeCode}
        </p>
      </div>
      <div className={styles.actions}>
        <IconButton
          icon="pin"
          label={t('commune.showOnMap')}
          onClick={() => selectCommune(commune.communeCode, { fly: true })}
        />
        <IconButton icon="close" label={t('commune.close')} onClick={() => selectCommune(null)} />
      </div>
      <div className={styles.chips}>
        {level !== null && level >= 3 && (
          <Chip tone={level === 3 ? 'level-3' : 'level-4'} label={t(`domain.level.l${level}`)} />
        )}
        {GEOGRAPHY_FLAGS.filter(flag => commune[flag]).map(flag => (
          <Chip key={flag} label={t(`domain.flag.${flag}`)} />
        ))}
      </div>
      {ranking && <ChoicePart commune={commune.communeCode} name={commune.communeName} />}
    </header>
  )
}
