/** The twin of the flow chart: every donor and district by name, nothing gathered, in devices and in đồng. */
import { useMemo } from 'react'
import type { FlowNode, Flows } from '@/domain/allocation/flows'
import { useText } from '@/i18n/use-text'
import styles from './supply-part.module.css'

interface Props {
  readonly flows: Flows
  readonly nameOf: (node: FlowNode) => string
}

export function FlowsTable({ flows: { nodes, links }, nameOf }: Props) {
  const { t, format } = useText()
  const rows = useMemo(
    () =>
      links
        .filter(({ devices, dong }) => devices > 0 || dong > 0)
        .sort(
          (a, b) => groupOf(nodes[a.from], a.from) - groupOf(nodes[b.from], b.from) || b.devices - a.devices,
        ),
    [nodes, links],
  )
  return (
    <table className={styles.rounds}>
      <thead>
        <tr>
          <th scope="col">{t('deviceSupply.flows.from')}</th>
          <th scope="col" data-words>
            {t('deviceSupply.flows.to')}
          </th>
          <th scope="col">{t('deviceSupply.rounds.devices')}</th>
          <th scope="col">{t('deviceSupply.rounds.money')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, devices, dong }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">{nameOf(nodes[from])}</th>
            <td data-words>{nameOf(nodes[to])}</td>
            <td>{format.integer(devices)}</td>
            <td>{format.integer(dong === 0 ? null : dong)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Donors together, the largest gift first; then channel by channel. */
const groupOf = (node: FlowNode, at: number) => (node.of === 'donor' ? -1 : at)
