/** The foot of a review: how the rows come in, what is to be said of their origin, and the decision itself. */
import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { acceptImport } from '@/commands/accept-import'
import { discardImport } from '@/commands/discard-import'
import { useText } from '@/i18n/use-text'
import type { ImportResult } from '@/ingest/import'
import { currentDataset } from '@/store/dataset/current-dataset'
import styles from './decision.module.css'
import { blockedBy, type Coming, communesWithout, proposedMode, recordsInUse } from './import-verdict'

interface Props {
  readonly id: string
  readonly result: ImportResult | null
  readonly onAccepted: () => void
}

const MODES = ['replace', 'join'] as const
type Mode = (typeof MODES)[number]

export function Decision({ id, result, onAccepted }: Props) {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const [chosen, setChosen] = useState<Mode | null>(null)
  const [origin, setOrigin] = useState<Origin>({ asOf: '', source: '', illustrative: false })
  const blocked = blockedBy(result)
  const resource = result?.resource ?? null
  const taken = result?.rows.taken ?? 0
  const old = resource === null ? 0 : recordsInUse(dataset, resource)
  const partial = result?.findings.some(({ code }) => code === 'reference-filled') ?? false
  // A large file is gone through once, not at every stroke in the fields below.
  const coming = useMemo(
    (): Coming | null => (result?.resource && result.records ? (result as Coming) : null),
    [result],
  )
  const proposed = useMemo(
    () => (coming ? proposedMode(coming, dataset, partial) : 'replace'),
    [coming, dataset, partial],
  )
  const without = useMemo(() => (coming ? communesWithout(coming, dataset) : null), [coming, dataset])
  // A map has one set of boundaries: laid together they would overlap.
  const modes = resource === 'boundaries' ? (['replace'] as const) : MODES
  const mode = modes.find(each => each === (chosen ?? proposed)) ?? 'replace'
  const illustrative =
    resource !== null && (dataset?.sources[resource].some(source => source.illustrative) ?? false)

  const accept = () => {
    const words = origin.source.trim()
    void acceptImport(id, mode, {
      asOf: origin.asOf || null,
      illustrative: origin.illustrative,
      ...(words === '' ? {} : { source: { vi: words, en: words } }),
    })
    onAccepted()
  }
  return (
    <footer className={styles.foot}>
      {blocked === null && resource !== null && (
        <>
          <OriginPart origin={origin} onChange={setOrigin} />
          <div className={styles.mode}>
            <SegmentedControl
              size="xs"
              aria-label={t('data.how')}
              data={modes.map(value => ({ value, label: t(`data.mode.${value}`) }))}
              value={mode}
              onChange={value => setChosen(value as Mode)}
            />
            <p>
              {t(`data.effect.${mode}`, {
                old: format.integer(old),
                taken: format.integer(taken),
                resource: t(`domain.resource.${resource}`),
              })}
              {mode === 'replace' && without !== null && without > 0 && (
                <strong className={styles.lost}>
                  {t('data.without', {
                    count: without,
                    value: format.integer(without),
                    all: format.integer(dataset?.records.communes.length ?? null),
                  })}
                </strong>
              )}
              {mode === 'join' && illustrative && <span> {t('data.joinsIllustrative')}</span>}
            </p>
          </div>
        </>
      )}
      {blocked !== null && (
        <p id="why-not" className={styles.why}>
          {t(`data.blocked.${blocked}`)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          aria-disabled={blocked !== null}
          data-disabled={blocked !== null || undefined}
          aria-describedby={blocked !== null ? 'why-not' : undefined}
          onClick={blocked === null ? accept : undefined}
        >
          {t('data.accept')}
        </Button>
        <Button variant="default" onClick={() => discardImport(id)}>
          {t('data.discard')}
        </Button>
      </div>
    </footer>
  )
}

interface Origin {
  /** ISO date, or empty: not said. */
  readonly asOf: string
  readonly source: string
  readonly illustrative: boolean
}

/** What stands beside every figure of this file from now on. All of it may be left unsaid. */
function OriginPart({
  origin,
  onChange,
}: {
  readonly origin: Origin
  readonly onChange: (origin: Origin) => void
}) {
  const { t } = useText()
  return (
    <details className={styles.origin}>
      <summary>{t('data.origin')}</summary>
      <p>{t('data.originHelp')}</p>
      <div className={styles.fields}>
        <TextInput
          size="xs"
          label={t('data.originSource')}
          placeholder={t('data.originPlaceholder')}
          value={origin.source}
          onChange={event => onChange({ ...origin, source: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('data.originDate')}
          value={origin.asOf}
          onChange={event => onChange({ ...origin, asOf: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          label={t('data.originIllustrative')}
          checked={origin.illustrative}
          onChange={event => onChange({ ...origin, illustrative: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}
