/** What nodes and figures of the flows are called. */
import { useCallback } from 'react'
import { illustrativeMark } from '@/i18n/illustrative-mark'
import { useText } from '@/i18n/use-text'
import type { DrawnNode } from './gathered-flows'
import type { Measure } from './stage-stock'
import { useMoney } from './use-money'
import { useOfficeName } from './use-office-name'

/** What was handed over, or that and what is allocated. */
export type FlowsBasis = 'given' | 'all'

export function useFlowWords(basis: FlowsBasis, measure: Measure) {
  const { t, format, language } = useText()
  const officeName = useOfficeName()
  const money = useMoney()
  const nameOf = useCallback(
    (node: DrawnNode): string => {
      switch (node.of) {
        case 'donor':
          return illustrativeMark(node.donor, language)
        case 'channel': {
          const name = t(`domain.choice.channel.${node.channel}`)
          return name.charAt(0).toUpperCase() + name.slice(1)
        }
        case 'district':
          return officeName(node.districtCode)
        case 'other-donors':
          return t('deviceSupply.flows.otherDonors', { value: format.integer(node.count) })
        case 'other-districts':
          return t('deviceSupply.flows.otherDistricts', { value: format.integer(node.count) })
        case 'unknown-unit':
          return t('deviceSupply.flows.unknownUnit')
        case 'at-school':
          return t(`deviceSupply.flows.atSchool.${basis}`)
        case 'left':
          return t(`deviceSupply.flows.left.${basis}`)
      }
    },
    [t, format, language, officeName, basis],
  )
  const amountOf = (amount: number): string =>
    measure === 'dong'
      ? money(amount)
      : t('deviceSupply.devices', { count: amount, value: format.integer(amount) })
  return { nameOf, amountOf }
}
