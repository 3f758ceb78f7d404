/** Which files can be loaded: the columns of each, and an empty table to fill. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { OTHER_RESOURCES, TABLE_RESOURCES, type TableResource } from '@/domain/dataset/resources'
import { useText } from '@/i18n/use-text'
import { expectedColumns } from '@/ingest/columns/expected-columns'
import styles from './data-panel.module.css'
import { TemplateButton } from './template-button'

/** Names of formats are the same in every language. */
const FORMATS_OF: Partial<Record<ResourceName, string>> = {
  boundaries: 'GeoJSON, TopoJSON, KML',
  norms: 'JSON',
  'signal-rasters': 'GeoTIFF',
}

export function LoadableFiles() {
  const { t } = useText()
  return (
    <section className={styles.loadable} aria-label={t('data.loadable')}>
      <h2>{t('data.loadable')}</h2>
      <p>{t('data.loadableHelp')}</p>
      {TABLE_RESOURCES.map(resource => (
        <details key={resource.name}>
          <summary>
            {t(`domain.resource.${resource.name}`)}{' '}
            <span>{resource.name === 'measurements' ? 'CSV, XLSX, GPX' : 'CSV, XLSX'}</span>
          </summary>
          {resource.name === 'measurements' && <p>{t('data.needs.measurements')}</p>}
          <Columns resource={resource} />
        </details>
      ))}
      {OTHER_RESOURCES.map(({ name }) => (
        <details key={name}>
          <summary>
            {t(`domain.resource.${name}`)} <span>{FORMATS_OF[name] ?? 'GeoJSON, KML'}</span>
          </summary>
          <p>{t(`data.needs.${name as 'boundaries'}`)}</p>
        </details>
      ))}
    </section>
  )
}

function Columns({ resource }: { readonly resource: TableResource }) {
  const { t, language } = useText()
  const expected = expectedColumns(resource)
  const list = (required: boolean) =>
    resource.fields.filter(field => expected.includes(field.column) === required)
  return (
    <div className={styles.columns}>
      <dl>
        {[true, false].map(
          required =>
            list(required).length > 0 && (
              <div key={String(required)}>
                <dt>{t(required ? 'data.required' : 'data.optional')}</dt>
                <dd>
                  {list(required).map((field, at) => (
                    <span key={field.column}>
                      {at > 0 && ', '}
                      {field.title[language]} <code>{field.column}</code>
                    </span>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      <TemplateButton resource={resource} />
    </div>
  )
}
