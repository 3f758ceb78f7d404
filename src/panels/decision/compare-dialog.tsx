/** Two to four communes side by side: criteria as rows, communes as columns; who has the greatest need is said. */
import '@/i18n/later-texts'
import { useStore } from 'zustand'
import { removeFromComparison, showComparison } from '@/commands/compare-communes'
import { communeIndex } from '@/domain/dataset/commune-index'
import { sideBySide } from '@/domain/ranking/side-by-side'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { MOST_COMPARED, session } from '@/store/session/session'
import { Dialog, DialogBody } from '@/ui/dialog'
import { IconButton } from '@/ui/icon-button'
import { useNameOf } from '../names'
import { useRankingQuestion } from '../use-ranking-question'
import { AddCommune } from './add-commune'
import styles from './compare-dialog.module.css'
import { CompareRows } from './compare-rows'

const WIDTH = 1040

export function CompareDialog() {
  const { t, format, language } = useText()
  const nameOf = useNameOf()
  const compared = useStore(session, state => state.compared)
  const dataset = useStore(currentDataset, state => state.dataset)
  const asked = useRankingQuestion()
  const places = dataset ? communeIndex(dataset) : new Map<string, number>()
  const at = compared.flatMap(code => places.get(code) ?? [])
  const communes = at.flatMap(i => dataset?.records.communes[i] ?? [])
  const criteria = asked && at.length > 1 ? sideBySide(asked.question, asked.ranking, at) : []
  const most = criteria.reduce(
    (found, each) => (each.apart > (found?.apart ?? 0) ? each : found),
    criteria[0],
  )
  return (
    <Dialog
      title={t('decision.compare.title')}
      closeLabel={t('decision.compare.close')}
      width={WIDTH}
      onClose={() => showComparison(false)}
    >
      {() => (
        <DialogBody>
          {compared.length < MOST_COMPARED && <AddCommune />}
          {at.length < 2 && <p>{t('decision.compare.few')}</p>}
          {communes.length > 0 && asked && (
            <table className={styles.table} style={{ '--columns': communes.length } as React.CSSProperties}>
              <thead>
                <tr>
                  <td />
                  {communes.map(({ communeCode, communeName, districtName: district }) => (
                    <th key={communeCode} scope="col">
                      <span>
                        <strong>{communeName}</strong>
                        <small>{districtName(district, language)}</small>
                      </span>
                      <IconButton
                        icon="close"
                        size={24}
                        label={t('decision.compare.remove', { name: communeName })}
                        onClick={() => removeFromComparison(communeCode)}
                      />
                    </th>
                  ))}
                </tr>
              </thead>
              <CompareRows asked={asked} at={at} criteria={criteria} />
            </table>
          )}
          {most && most.apart > 0 && (
            <p className={styles.soft}>
              {t('decision.compare.apart', { name: nameOf(most.id), points: format.points(most.apart) })}
            </p>
          )}
        </DialogBody>
      )}
    </Dialog>
  )
}
