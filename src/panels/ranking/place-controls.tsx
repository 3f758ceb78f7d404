/** The place of what hangs on the root under lexicographic order, and how it is moved: by buttons, for every key and finger. */
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import styles from './criteria-list.module.css'

export type PlaceInOrder =
  | {
      /** 1 = compared first. */
      readonly at: number
      readonly last: boolean
      /** Share of the pairs of communes that it puts in order; `null`: nothing is. */
      readonly decides: number | null
      /** So many places lower; below 0: higher. */
      readonly move: (by: number) => void
    }
  /** Not compared. */
  | { readonly at: null; readonly take: () => void }

export function PlaceMark({ place }: { readonly place: PlaceInOrder }) {
  const { t } = useText()
  if (place.at === null) return <span className={styles.place} data-left="" aria-hidden="true" />
  return (
    <span className={styles.place} role="img" aria-label={t('criteria.order.place', { place: place.at })}>
      {place.at}
    </span>
  )
}

export function PlaceMoves({ place, name }: { readonly place: PlaceInOrder; readonly name: string }) {
  const { t } = useText()
  if (place.at === null)
    return (
      <Button kind="link" onClick={place.take}>
        {t('criteria.order.take')}
      </Button>
    )
  return (
    <span className={styles.moves}>
      <IconButton
        icon="arrowUp"
        size={24}
        label={t('criteria.order.up', { name })}
        reason={place.at === 1 ? t('criteria.order.first') : null}
        onClick={() => place.move(-1)}
      />
      <IconButton
        icon="arrowDown"
        size={24}
        label={t('criteria.order.down', { name })}
        reason={place.last ? t('criteria.order.last') : null}
        onClick={() => place.move(1)}
      />
    </span>
  )
}

/** What the place comes to: "decides 39 % of the pairs of communes". */
export function PlaceWords({ place }: { readonly place: PlaceInOrder }) {
  const { t, format } = useText()
  if (place.at === null) return t('criteria.order.left')
  return place.decides === null ? null : t('criteria.order.decides', { share: format.share(place.decides) })
}
