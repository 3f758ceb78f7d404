/** One line of the legend: a swatch and what it means. */
import type { ReactNode } from 'react'
import styles from './legend.module.css'

export const LegendRow = ({
  swatch,
  children,
}: {
  readonly swatch: ReactNode
  readonly children: ReactNode
}) => (
  <div className={styles.row}>
    {swatch}
    <span>{children}</span>
  </div>
)
