/** The columns of the table and what stands in them: texts of a commune, or figures by an indicator. */
import type { Dataset } from '@/domain/dataset/dataset'
import { NEED_CRITERIA } from '@/domain/need/criteria'
import {
  type IndicatorContext,
  type IndicatorKind,
  indicatorOf,
  indicatorValues,
} from '@/domain/need/indicators'
import type { RobustnessAnswer } from '@/store/results/robustness'
import type { SortKeys } from './sort-rows'

/** Columns of how sure a place is, in the order of the table. */
export const SURENESS_COLUMNS = ['rankLow', 'rankHigh', 'pTop'] as const

export interface TableColumn {
  /** `commune`, `district`, `code`, `level`, `mode`, or an indicator's id. */
  readonly id: string
  readonly kind: IndicatorKind | 'text' | 'level' | 'mode' | 'chance'
  /** By commune in the dataset's order. */
  readonly keys: SortKeys
  /** The map is coloured by it. */
  readonly isTheme: boolean
}

/** In the order of the table; the theme of the map stands after the score unless it has a place of its own. */
const FIRST = ['rank', 'commune', 'district', 'code', 'score']
const LAST = [...NEED_CRITERIA, 'level', 'mode', 'pupils', 'population']

export const columnIds = (theme: string): string[] => [
  ...new Set([...FIRST, ...(LAST.includes(theme) ? [] : [theme]), ...LAST]),
]

/**
 * @param modeName what a teaching mode is called: the column is sorted as it is read.
 * @param districtAs how the language on screen writes a district's name.
 */
export function tableColumns(
  theme: string,
  context: IndicatorContext,
  modeName: (mode: string) => string,
  districtAs: (name: string) => string = name => name,
): TableColumn[] {
  const { communes } = context.dataset.records
  const { need } = context
  const texts: Readonly<Record<string, () => (string | null)[]>> = {
    commune: () => communes.map(commune => commune.communeName),
    district: () => communes.map(commune => districtAs(commune.districtName)),
    code: () => communes.map(commune => commune.communeCode),
    mode: () => need.communes.map(({ teachingMode }) => teachingMode && modeName(teachingMode)),
  }
  return columnIds(theme).map(id => {
    const isTheme = id === theme
    if (texts[id]) {
      return {
        id,
        kind: id === 'mode' ? 'mode' : 'text',
        keys: { kind: 'texts', values: texts[id]() },
        isTheme,
      }
    }
    if (id === 'level') {
      const values = Float64Array.from(need.communes, commune => commune.alertLevel ?? Number.NaN)
      return { id, kind: 'level', keys: { kind: 'figures', values }, isTheme }
    }
    return {
      id,
      kind: kindOf(id, context.dataset),
      keys: { kind: 'figures', values: indicatorValues(id, context) },
      isTheme,
    }
  })
}

/** Nothing where it has not been worked out; NaN for communes that it does not know. */
export function surenessColumns(answer: RobustnessAnswer | null): TableColumn[] {
  if (!answer) return []
  const { found, unitOf } = answer
  return SURENESS_COLUMNS.map(id => ({
    id,
    kind: id === 'pTop' ? 'chance' : 'rank',
    keys: {
      kind: 'figures',
      values: Float64Array.from(unitOf, unit => (unit < 0 ? Number.NaN : found[id][unit])),
    },
    isTheme: false,
  }))
}

const kindOf = (id: string, dataset: Dataset): IndicatorKind => indicatorOf(id, dataset)?.kind ?? 'number'

/** The way a column runs when it is first asked for: names and ranks upwards, figures from the greatest. */
export const runsUpFirst = (column: TableColumn): boolean => ['text', 'mode', 'rank'].includes(column.kind)
