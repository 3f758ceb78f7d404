/** The communes in view that are not ranked for want of values, each with what it lacks; a press shows one on the map. */
import { useStore } from 'zustand'
import { selectCommune } from '@/commands/select-commune'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { Choice } from '@/ui/popover-button'
import { useNameOf } from '../names'
import styles from './counts-line.module.css'

/** More than these are counted: who has so many looks at the table. */
const SHOWN = 100

export function UnrankedList({ close }: { readonly close: () => void }) {
  const { t, format, language } = useText()
  const ranking = useStore(results, state => state.ranking)
  const communes = useStore(currentDataset, state => state.dataset?.records.communes)
  const share = useStore(currentPlan, state => state.plan.minimumKnownShare)
  const nameOf = useNameOf()
  if (!ranking || !communes) return null
  const { criteria, weights, missing, unranked } = ranking
  const width = criteria.length
  const lacks = (i: number) =>
    criteria.filter((_, j) => weights[j] > 0 && missing[i * width + j] === 1).map(nameOf)
  return (
    <>
      <p className={styles.help}>
        {share > 0
          ? t('criteria.counts.unrankedHelp', { share: format.share(share) })
          : t('criteria.counts.unrankedAtAll')}
      </p>
      <ul className={styles.list}>
        {Array.from(unranked.subarray(0, SHOWN), i => {
          const { communeCode, communeName, districtName: district } = communes[i]
          return (
            <li key={communeCode}>
              <Choice
                onClick={() => {
                  selectCommune(communeCode, { fly: true })
                  close()
                }}
              >
                {communeName}, {districtName(district, language)}
                <small>{t('criteria.counts.lacks', { names: lacks(i).join(', ') })}</small>
              </Choice>
            </li>
          )
        })}
      </ul>
      {unranked.length > SHOWN && (
        <p className={styles.help}>
          {t('criteria.counts.more', {
            count: unranked.length - SHOWN,
            value: format.integer(unranked.length - SHOWN),
          })}
        </p>
      )}
    </>
  )
}
