/** What the product made of the file by itself, so that a wrong guess is seen at once. */
import { useText } from '@/i18n/use-text'
import type { Recognised } from '@/ingest/import'
import styles from './import-panel.module.css'

const FORMATS = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  json: 'JSON',
  xlsx: 'XLSX',
  kml: 'KML',
  kmz: 'KMZ',
  gpx: 'GPX',
  geotiff: 'GeoTIFF',
} as const
const DELIMITERS: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

export function RecognisedPart({ recognised }: { readonly recognised: Recognised }) {
  const { t } = useText()
  const { format, encoding, delimiter, numbers, crs, headerRow, sheet } = recognised
  const separator = delimiter === null ? null : DELIMITERS[delimiter]
  const facts: readonly (readonly [string, string | null])[] = [
    [t('data.format'), format && FORMATS[format]],
    [t('data.sheet'), sheet ?? null],
    [t('data.encoding'), encoding?.toUpperCase() ?? null],
    [t('data.delimiter'), separator ? t(`data.delimiters.${separator}`) : delimiter],
    [t('data.numbers'), numbers && t(numbers === 'vi' ? 'data.numbersVi' : 'data.numbersEn')],
    [t('data.crs'), crs && t(`data.crsName.${crs}`)],
    [t('data.headerRow'), headerRow === null ? null : t('data.headerRowAt', { row: headerRow })],
  ]
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <section className={styles.part} aria-label={t('data.recognised')}>
      <h3>{t('data.recognised')}</h3>
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
