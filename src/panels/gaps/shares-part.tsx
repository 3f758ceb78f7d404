/** Coverage exactly: what each operator and technology, any of them and all of them together, cover of a place. */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { COVERAGE_MEASURES, type CoverageLayer } from '@/domain/coverage/coverage'
import { type CoverageUnit, coverageByUnit } from '@/domain/coverage/coverage-by-unit'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { EmptyState } from '@/ui/empty-state'
import { SelectBox } from '@/ui/select-box'
import { SourceLine } from '../commune/source-line'
import { FibrePart } from './fibre-part'
import figures from './figures.module.css'
import styles from './gaps.module.css'

const PROVINCE = 'province'

/** A place as the list of places names it: `province`, `district 382`, `commune 15010`. */
function unitOf(place: string): { readonly unit: CoverageUnit; readonly code: string } {
  const [unit, code = ''] = place.split(' ')
  return { unit: unit as CoverageUnit, code }
}

export function SharesPart() {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const coverage = useStore(results, state => state.coverage)
  const selected = useStore(session, state => state.selected)
  const [chosen, setChosen] = useState<{ readonly place: string; readonly selected: string | null } | null>(
    null,
  )
  // A commune that is clicked on the map is the place, until another is chosen from the list.
  const clicked = selected === null ? PROVINCE : `commune ${selected}`
  const place = chosen && chosen.selected === selected ? chosen.place : clicked
  const places = useMemo(() => {
    const communes = dataset?.records.communes ?? []
    const districts = new Map(communes.map(commune => [commune.districtCode, commune.districtName]))
    const commune = communes.find(({ communeCode }) => communeCode === selected)
    return [
      { value: PROVINCE, label: t('gaps.shares.province') },
      ...(commune
        ? [
            {
              value: `commune ${commune.communeCode}`,
              label: `${t(`domain.communeType.${commune.communeType}`)} ${commune.communeName}`,
            },
          ]
        : []),
      ...[...districts]
        .sort((a, b) => format.compare(a[1], b[1]))
        .map(([code, name]) => ({ value: `district ${code}`, label: districtName(name, language) })),
    ]
  }, [dataset, selected, t, format, language])
  const rows = useMemo(() => {
    if (!dataset || !coverage) return []
    const { unit, code } = unitOf(place)
    return coverageByUnit(coverage, dataset, unit).filter(row => row.code === code)
  }, [dataset, coverage, place])

  if (!dataset || !coverage) return <p className={styles.part}>{t('gaps.shares.computing')}</p>
  return (
    <section className={styles.part} aria-label={t('gaps.shares.title')}>
      <SelectBox
        label={t('gaps.shares.place')}
        options={places}
        value={place}
        onChange={value => setChosen({ place: value, selected })}
      />
      {selected === null && <p className={styles.soft}>{t('gaps.shares.commune')}</p>}
      {coverage.layers.length === 0 ? (
        <EmptyState title={t('gaps.shares.none')} help={t('gaps.shares.noneHelp')} />
      ) : (
        TECHNOLOGIES.toReversed()
          .filter(technology => rows.some(({ layer }) => layer.technology === technology))
          .map(technology => (
            <table key={technology} className={figures.shares}>
              <thead>
                <tr>
                  <th scope="col">{technology}</th>
                  {COVERAGE_MEASURES.map(measure => (
                    <th key={measure} scope="col">
                      {t(`gaps.shares.${measure}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter(({ layer }) => layer.technology === technology)
                  .sort((a, b) => order(a.layer) - order(b.layer))
                  .map(({ layer, shares, wholes }) => (
                    <tr key={layer.operator} data-strong={order(layer) < 2 || undefined}>
                      <th scope="row">{nameOf(layer)}</th>
                      {COVERAGE_MEASURES.map(measure => (
                        <td
                          key={measure}
                          title={t('gaps.shares.of', {
                            part: format.number(shares[measure] * wholes[measure], 1),
                            whole: format.number(wholes[measure], 1),
                          })}
                        >
                          {format.share(shares[measure], 1)}
                        </td>
                      ))}
                    </tr>
                  ))}
              </tbody>
            </table>
          ))
      )}
      {rows.length > 0 && rows[0].villagesUnknown > 0 && (
        <p className={styles.soft}>{t('gaps.shares.unknown', { count: rows[0].villagesUnknown })}</p>
      )}
      <div>
        <SourceLine dataset={dataset} resources={['mobile-coverage', 'villages']} />
      </div>
      <FibrePart dataset={dataset} {...unitOf(place)} />
    </section>
  )

  function nameOf({ operator }: CoverageLayer): string {
    return operator === 'any' || operator === 'all' ? t(`gaps.shares.operator.${operator}`) : operator
  }
}

const order = ({ operator }: CoverageLayer): number => (operator === 'any' ? 0 : operator === 'all' ? 1 : 2)
