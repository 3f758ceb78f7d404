/** Operators and technologies that the data in use, the plan and the marks speak of, in one order. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'

/** The province's networks: a mark may name one that sent nothing. */
const NETWORKS = ['MobiFone', 'Viettel', 'VinaPhone', 'Vietnamobile']

export interface Operators {
  readonly operators: readonly string[]
  /** Those with a coverage map or raster, and the one that the plan asks for; old ones first. */
  readonly technologies: readonly Technology[]
}

export function useOperators(): Operators {
  const { format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const asked = useStore(currentPlan, state => state.plan.gapTechnology)
  return useMemo(() => {
    const areas = dataset?.records['mobile-coverage'] ?? []
    const rasters = dataset?.records['signal-rasters'] ?? []
    const sites = dataset?.records.sites ?? []
    const operators = new Set([
      ...NETWORKS,
      ...[...areas, ...rasters, ...sites].map(({ operator }) => operator),
    ])
    const claimed = new Set<Technology>([
      asked,
      ...[...areas, ...rasters].map(({ technology }) => technology),
    ])
    return {
      operators: [...operators].sort(format.compare),
      technologies: TECHNOLOGIES.filter(technology => claimed.has(technology)),
    }
  }, [dataset, asked, format])
}
