/** The schools of the commune, with level, pupils and fibre. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Commune, School } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import styles from './commune-sheet.module.css'
import { SourceLine } from './source-line'

interface Props {
  readonly dataset: Dataset
  readonly commune: Commune
}

export function SchoolsPart({ dataset, commune }: Props) {
  const { t, format } = useText()
  const schools = dataset.records.schools.filter(school => school.communeCode === commune.communeCode)
  const fibreOf = ({ fibre }: School) =>
    fibre === null ? t('commune.fibreUnknown') : fibre ? t('commune.fibreYes') : t('commune.fibreNo')
  const detailsOf = (school: School) =>
    [
      t(`domain.schoolLevel.${school.level}`),
      school.pupils !== null &&
        t('commune.pupilsCount', { count: school.pupils, value: format.integer(school.pupils) }),
      school.managingUnit === 'so' && t('commune.underSo'),
    ].filter(Boolean)
  return (
    <section className={styles.part}>
      <h3>
        {t('commune.schools')} · {t('commune.schoolsCount', { count: schools.length })}
      </h3>
      {schools.length === 0 && <p className={styles.soft}>{t('commune.noSchools')}</p>}
      <ul className={styles.schools}>
        {schools.map(school => (
          <li key={school.schoolCode}>
            <span>{school.schoolName}</span>
            <span className={school.fibre === false ? styles.warn : styles.soft}>{fibreOf(school)}</span>
            <small>{detailsOf(school).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <SourceLine dataset={dataset} resources={['schools', 'device-need']} />
    </section>
  )
}
