/** What operators claim at the mark, now and in earlier versions of their maps, and what the evidence says of it. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { editMarks } from '@/commands/edit-marks'
import { claimCheck } from '@/domain/gap/claim-check'
import { CLAIM_VERDICTS, type ClaimEntry, type ClaimVerdict } from '@/domain/gap/mark'
import { readingsFinder } from '@/domain/gap/measurement-summary'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { Segments } from '@/ui/segments'
import type { MarkPartProps } from './mark-part-props'
import styles from './mark-sheet.module.css'

export function ClaimsPart({ mark, facts }: MarkPartProps) {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const minimum = useStore(currentPlan, state => state.plan.signalMinimumDbm)
  const find = useMemo(() => dataset && readingsFinder(dataset), [dataset])
  const readings = useMemo(() => find?.(mark.geometry) ?? [], [find, mark.geometry])
  const check = useMemo(
    () => facts && claimCheck(mark, facts, readings, minimum),
    [mark, facts, readings, minimum],
  )
  const words = (covered: ClaimEntry['covered']) =>
    covered.length === 0
      ? t('gaps.claims.nobody')
      : covered.map(({ operator, technology }) => `${operator} ${technology}`).join(', ')
  const earlier = mark.claims.slice(0, -1)
  const proposed = check?.verdict && check.verdict !== mark.claimVerdict ? check.verdict : null
  const note = proposed
    ? t('gaps.claims.proposed', { verdict: t(`gaps.claims.${proposed}`).toLowerCase() })
    : mark.claimVerdict !== null && mark.evidence.length === 0 && readings.length === 0
      ? t('gaps.claims.noEvidence')
      : ''
  return (
    <section className={styles.part}>
      <h3>{t('gaps.claims.title')}</h3>
      {!check && <p className={styles.soft}>{t('gaps.sheet.computing')}</p>}
      {check?.claims.length === 0 && <p>{t('gaps.claims.nobody')}</p>}
      {check && check.claims.length > 0 && (
        <ul className={styles.claims}>
          {check.claims.map(({ operator, technology, missing, samples, share }) => (
            <li key={`${operator} ${technology}`} data-disputed={missing || undefined}>
              <span>
                {operator} {technology}
              </span>
              <small>
                {samples > 0
                  ? t('gaps.claims.measured', {
                      count: samples,
                      value: format.integer(samples),
                      share: format.share(share),
                    })
                  : missing
                    ? t('gaps.claims.disputed')
                    : ''}
              </small>
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details className={styles.details}>
          <summary>{t('gaps.claims.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.toReversed().map(({ id, on, covered }) => (
              <li key={id}>
                <span>{format.date(on)}</span> {words(covered)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Segments<ClaimVerdict | 'none'>
        label={t('gaps.field.claimVerdict')}
        options={([...CLAIM_VERDICTS, 'none'] as const).map(value => ({
          value,
          label: t(`gaps.claims.${value}`),
        }))}
        value={mark.claimVerdict ?? 'none'}
        note={note}
        onChange={value => editMarks([mark.id], { claimVerdict: value === 'none' ? null : value })}
      />
    </section>
  )
}
