/** Alert level and teaching mode in effect, with the paper that they rest on. */
import { useStore } from 'zustand'
import { levelsOn, modesOn } from '@/domain/need/in-effect'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import styles from './commune-sheet.module.css'
import type { PartProps } from './part-props'
import { SourceLine } from './source-line'

export function AlertPart({ dataset, at }: PartProps) {
  const { t, format, language } = useText()
  const date = useStore(results, state => state.need?.date ?? null)
  const code = dataset.records.communes[at].communeCode
  const level = levelsOn(dataset, date).get(code)
  const mode = modesOn(dataset, date).get(code)
  const papers = level && [
    t('commune.since', { date: format.date(level.effectiveFrom) }),
    level.documentNo && t('commune.document', { number: illustrativeMark(level.documentNo, language) }),
    level.cutoffAt && t('commune.cutoff', { time: format.date(level.cutoffAt) }),
  ]
  return (
    <section className={styles.part}>
      <table className={styles.figures}>
        <tbody>
          <tr>
            <th scope="row">{t('commune.alert')}</th>
            <td>{level ? t(`domain.level.l${level.level}`) : t('domain.level.unassessed')}</td>
          </tr>
          <tr>
            <th scope="row">{t('commune.mode')}</th>
            <td>{t(`domain.mode.${mode?.mode ?? 'none'}`)}</td>
          </tr>
        </tbody>
      </table>
      {papers && <p className={styles.soft}>{papers.filter(Boolean).join(' · ')}</p>}
      <SourceLine dataset={dataset} resources={['covid-levels', 'teaching-modes']} />
    </section>
  )
}
