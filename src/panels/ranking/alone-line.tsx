/** In place of a slider that could change nothing: who stands alone has all the weight. */
import { useText } from '@/i18n/use-text'
import styles from './criteria-list.module.css'

/** Where nothing else is weighed beside it; `false`: there is. */
export type Alone = 'at-root' | 'in-group' | false

export function AloneLine({ alone }: { readonly alone: Exclude<Alone, false> }) {
  const { t } = useText()
  return (
    <p className={styles.alone}>
      {t(alone === 'in-group' ? 'criteria.group.onlyInGroup' : 'criteria.group.onlyOne')}
    </p>
  )
}
