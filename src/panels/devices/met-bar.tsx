/** How far one class is met: its name, a bar, "1.234 / 5.678 (22 %)". */
import type { NeedClass } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { classColour } from './class-colour'
import styles from './met-bar.module.css'

interface Props {
  readonly class: NeedClass
  /** `null`: nobody reported. */
  readonly need: number | null
  readonly allocated: number
}

export function MetBar({ class: name, need, allocated }: Props) {
  const { t, format } = useText()
  const share = need === null || need === 0 ? null : allocated / need
  return (
    <div className={styles.met}>
      <span className={styles.name}>{t(`devices.class.${name}`)}</span>
      <span className={styles.figure}>
        {need === null
          ? t('devices.notReported')
          : need === 0
            ? t('devices.noNeed')
            : t('devices.metOf', {
                met: format.integer(allocated),
                need: format.integer(need),
                share: format.share(share),
              })}
      </span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${(share ?? 0) * 100}%`, background: classColour(name) }} />
      </span>
    </div>
  )
}
