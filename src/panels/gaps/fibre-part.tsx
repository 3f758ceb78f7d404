/** Fibre at a place: schools and communes connected, and how far the schools without it are from node and route. */
import { useMemo } from 'react'
import type { CoverageUnit } from '@/domain/coverage/coverage-by-unit'
import { fibreReachFinder } from '@/domain/coverage/fibre-reach'
import { fibreSummary } from '@/domain/coverage/fibre-summary'
import type { Dataset } from '@/domain/dataset/dataset'
import type { School } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { SourceLine } from '../commune/source-line'
import { middleOf } from './fibre-distances'
import figures from './figures.module.css'
import styles from './gaps.module.css'

interface Props {
  readonly dataset: Dataset
  readonly unit: CoverageUnit
  /** Of the commune or district; `''` for the province. */
  readonly code: string
}

export function FibrePart({ dataset, unit, code }: Props) {
  const { t, format } = useText()
  const sum = useMemo(
    () => fibreSummary(dataset, unit).find(each => each.code === code),
    [dataset, unit, code],
  )
  const reach = useMemo(() => fibreReachFinder(dataset), [dataset])
  const far = useMemo(
    () =>
      schoolsOf(dataset, unit, code)
        .flatMap(school => {
          if (school.fibre === true || school.lon === null || school.lat === null) return []
          const { node, route } = reach([school.lon, school.lat])
          return [
            {
              school,
              node: node?.distanceM ?? null,
              route: route?.distanceM ?? null,
              along: route?.alongM ?? null,
            },
          ]
        })
        .sort((a, b) => (b.node ?? -1) - (a.node ?? -1)),
    [dataset, unit, code, reach],
  )
  if (!sum || (sum.schoolsKnown === 0 && sum.communesConnected === 0)) return null
  const km = (metres: number | null) =>
    metres === null ? '—' : t('gaps.km', { distance: format.number(metres / 1000, 1) })
  const farthest = far[0]
  const facts: readonly (readonly [string, string])[] = [
    [
      t('gaps.shares.fibreSchools'),
      `${t('gaps.shares.of', { part: format.integer(sum.schoolsConnected), whole: format.integer(sum.schoolsKnown) })} · ${format.share(sum.schoolsConnected / sum.schoolsKnown, 1)}`,
    ],
    [
      t('gaps.shares.fibreCommunes'),
      t('gaps.shares.of', {
        part: format.integer(sum.communesConnected),
        whole: format.integer(sum.communes),
      }),
    ],
    ...(far.length > 0
      ? [
          [t('gaps.shares.fibreNode'), km(middleOf(far.map(each => each.node)))] as const,
          [t('gaps.shares.fibreRoute'), km(middleOf(far.map(each => each.route)))] as const,
          [t('gaps.shares.fibreAlong'), km(middleOf(far.map(each => each.along)))] as const,
        ]
      : []),
  ]
  return (
    <section className={figures.snapshot} aria-label={t('gaps.shares.fibre')}>
      <h3>{t('gaps.shares.fibre')}</h3>
      <dl className={figures.figures}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {farthest && farthest.node !== null && (
        <p className={styles.soft}>
          {t('gaps.shares.fibreFarthest', {
            school: farthest.school.schoolName,
            distance: km(farthest.node),
          })}
        </p>
      )}
      <div>
        <SourceLine dataset={dataset} resources={['fibre-nodes', 'fibre-routes']} />
      </div>
    </section>
  )
}

function schoolsOf(dataset: Dataset, unit: CoverageUnit, code: string): readonly School[] {
  const { schools, communes } = dataset.records
  if (unit === 'province') return schools
  const own = new Set(
    communes
      .filter(commune => (unit === 'commune' ? commune.communeCode : commune.districtCode) === code)
      .map(commune => commune.communeCode),
  )
  return schools.filter(school => own.has(school.communeCode))
}
