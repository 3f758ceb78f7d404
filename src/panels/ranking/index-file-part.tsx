/** An index as a file: opened, with what is wrong in it said where and how to mend it; and saved. */
import { useRef, useState } from 'react'
import { exportIndex } from '@/commands/export-index'
import { type ImportedIndex, importIndex } from '@/commands/import-index'
import type { IndexFault } from '@/domain/ranking/index-fault'
import { indexFaultText } from '@/i18n/index-fault-text'
import { type Text, useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import { Choice } from '@/ui/popover-button'
import styles from './preset-menu.module.css'

/** A file of another kind has hundreds of faults; the first few say so. */
const FAULTS_SHOWN = 6

export function IndexFilePart() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<ImportedIndex | 'unreadable' | null>(null)
  return (
    <>
      <Choice onClick={() => input.current?.click()}>
        <span className={styles.line}>
          <Icon name="file" size={16} /> {t('criteria.preset.open')}
        </span>
      </Choice>
      <Choice onClick={exportIndex}>
        <span className={styles.line}>
          <Icon name="save" size={16} /> {t('criteria.preset.export')}
        </span>
      </Choice>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('criteria.preset.open')}
        accept=".json,application/json"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) importIndex(file).then(setOutcome, () => setOutcome('unreadable'))
        }}
      />
      <div role="status">{outcome !== null && <Outcome outcome={outcome} />}</div>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: ImportedIndex | 'unreadable' }) {
  const { t, language } = useText()
  if (outcome === 'unreadable')
    return (
      <div className={styles.outcome} data-tone="error">
        {t('criteria.preset.unreadable')}
      </div>
    )
  const { faults, changed } = outcome
  const refused = faults.some(({ severity }) => severity === 'error')
  const said = refused ? 'refused' : faults.length > 0 ? 'openedWith' : changed ? 'opened' : 'openedSame'
  return (
    <div className={styles.outcome} data-tone={refused ? 'error' : faults.length > 0 ? 'warning' : undefined}>
      <p>{t(`criteria.preset.${said}`)}</p>
      {faults.length > 0 && (
        <ul>
          {worstFirst(faults)
            .slice(0, FAULTS_SHOWN)
            .map(fault => {
              const where = whereIn(fault.path, t)
              const { message, advice } = indexFaultText({ ...fault, path: '' }, language)
              return (
                <li key={`${fault.path} ${fault.code}`}>
                  {where && <strong>{where}: </strong>}
                  {message}
                  <span>{advice}</span>
                </li>
              )
            })}
          {faults.length > FAULTS_SHOWN && (
            <li>{t('criteria.preset.more', { count: faults.length - FAULTS_SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  )
}

const worstFirst = (faults: readonly IndexFault[]): IndexFault[] => [
  ...faults.filter(({ severity }) => severity === 'error'),
  ...faults.filter(({ severity }) => severity !== 'error'),
]

/** `criteria[2].weight` as a person counts: "Criterion 3, entry weight"; empty: the file as a whole. */
function whereIn(path: string, t: Text['t']): string {
  const found = /^(criteria|groups)\[(\d+)\](?:\.(.+))?$/.exec(path)
  if (!found) return path === '' ? '' : t('criteria.preset.atKey', { part: path })
  const [, list, index, part] = found
  const place = Number(index) + 1
  const where = t(list === 'criteria' ? 'criteria.preset.atCriterion' : 'criteria.preset.atGroup', { place })
  return part ? t('criteria.preset.atPart', { where, part }) : where
}
