/** Everything known of one mark, each field to be edited where it stands; what follows from the data is shown as computed. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { openMark } from '@/commands/open-mark'
import { removeMarks } from '@/commands/remove-marks'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { GapMark } from '@/domain/gap/mark'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chip'
import { IconButton } from '@/ui/icon-button'
import { AssignmentPart } from './assignment-part'
import { ClaimsPart } from './claims-part'
import { ConflictsPart } from './conflicts-part'
import { EvidencePart } from './evidence-part'
import type { MarkPartProps } from './mark-part-props'
import styles from './mark-sheet.module.css'
import { NearestSites } from './nearest-sites'
import { PlacePart } from './place-part'
import { RecordPart } from './record-part'
import { StatusPart } from './status-part'

export function MarkSheet({ mark }: { readonly mark: GapMark }) {
  const { t } = useText()
  const facts = useStore(gapResults, state => state.facts.get(mark.id) ?? null)
  const all = useStore(currentPlan, state => state.register.conflicts)
  const conflicts = all.filter(({ id }) => id === mark.id)
  const name = mark.name ?? t('gaps.sheet.unnamed')
  return (
    <article className={styles.sheet} aria-label={`${t('gaps.sheet.label')}: ${name}`}>
      <Head mark={mark} facts={facts} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section className={styles.body} aria-label={name} tabIndex={0}>
        {conflicts.length > 0 && <ConflictsPart mark={mark} conflicts={conflicts} />}
        <OutsideNote mark={mark} facts={facts} />
        <StatusPart mark={mark} />
        <PlacePart mark={mark} facts={facts} />
        <section className={styles.part}>
          {facts ? (
            <NearestSites nearest={facts.nearest} />
          ) : (
            <p className={styles.soft}>{t('gaps.sheet.computing')}</p>
          )}
        </section>
        <ClaimsPart mark={mark} facts={facts} />
        <EvidencePart mark={mark} />
        <AssignmentPart mark={mark} />
        <RecordPart mark={mark} />
        <Remove mark={mark} />
      </section>
    </article>
  )
}

function Head({ mark, facts }: MarkPartProps) {
  const { t, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const at = dataset && facts?.communeCode ? communeIndex(dataset).get(facts.communeCode) : undefined
  const commune = at === undefined ? null : (dataset?.records.communes[at] ?? null)
  const kind = mark.kind ?? facts?.kind ?? null
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>{mark.name ?? t('gaps.sheet.unnamed')}</h2>
        <p>
          {commune
            ? `${t(`domain.communeType.${commune.communeType}`)} ${commune.communeName} · ${districtName(commune.districtName, language)}`
            : facts
              ? t('gaps.sheet.noCommune')
              : t('gaps.sheet.computing')}
          {facts && facts.alsoIn.length > 0 && ` · ${t('gaps.sheet.alsoIn', { count: facts.alsoIn.length })}`}
        </p>
      </div>
      <div className={styles.actions}>
        <IconButton
          icon="pin"
          label={t('gaps.sheet.showOnMap')}
          onClick={() => openMark(mark.id, { fly: true })}
        />
        <IconButton icon="close" label={t('gaps.sheet.close')} onClick={() => openMark(null)} />
      </div>
      <div className={styles.chips}>
        {kind && <Chip label={t(`registerFile.kind.${kind}`)} />}
        <Chip label={t(`registerFile.status.${mark.status}`)} />
        {mark.technologies.length > 0 && <Chip label={mark.technologies.join(', ')} />}
      </div>
    </header>
  )
}

/** Nothing of a shape is cut off in silence, and nothing of it is silently counted nowhere. */
function OutsideNote({ mark, facts }: MarkPartProps) {
  const { t, format } = useText()
  const outside = facts?.outside ?? 0
  if (outside === 0) return null
  // Part of it is: never rounded to all or nothing.
  const share = format.share(Math.min(0.99, Math.max(0.01, outside)), 0)
  const key =
    outside === 1 ? 'outsideWhole' : mark.geometry.type === 'Polygon' ? 'outsideArea' : 'outsideLine'
  return (
    <p className={styles.notice} role="note">
      {t(`gaps.sheet.${key}`, { share })}
    </p>
  )
}

/** Asked twice in one place: removing is a step that can be taken back, but nobody does it by a slip. */
function Remove({ mark }: { readonly mark: GapMark }) {
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  return (
    <section className={styles.part}>
      {asked ? (
        <div className={styles.row}>
          <Button
            kind="main"
            onClick={() => {
              removeMarks([mark.id])
              openMark(null)
            }}
          >
            {t('gaps.sheet.removeYes')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('gaps.sheet.removeNo')}</Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{t('gaps.sheet.remove')}</Button>
      )}
      {asked && <p className={styles.soft}>{t('gaps.sheet.removeHelp')}</p>}
    </section>
  )
}
