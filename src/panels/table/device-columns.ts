/** The columns of the table in the devices workspace: what each commune needs, was given, is allocated and can use. */
import { CLASS_ORDER } from '@/domain/allocation/allocation'
import type { CommuneDevices } from '@/domain/allocation/commune-devices'
import type { UsableTogether } from '@/domain/allocation/facts'
import type { Dataset } from '@/domain/dataset/dataset'
import type { DeviceFigures } from '@/store/results/device-figures'
import type { DevicesView } from '@/store/session/devices-view'
import type { TableColumn } from './table-columns'

/** Ids are names of texts: they hold no dots. */
const COLUMN_OF_THEME = {
  'lacking-share': { before: 'devices_open_share', after: 'devices_lacking_share' },
  lacking: { before: 'devices_open', after: 'devices_lacking' },
  allocated: { before: 'devices_allocated', after: 'devices_allocated' },
  both: { before: 'devices_both_now', after: 'devices_both_after' },
} as const

/** @param rank of each commune, 0 = not ranked; `null`: nobody is. */
export function deviceColumns(
  { records: { communes } }: Dataset,
  { communes: devices, before, after }: DeviceFigures,
  rank: ArrayLike<number> | null,
  { theme, stage }: Pick<DevicesView, 'theme' | 'stage'>,
  districtAs: (name: string) => string,
): TableColumn[] {
  const texts = (id: string, values: readonly (string | null)[]): TableColumn => ({
    id,
    kind: 'text',
    keys: { kind: 'texts', values },
    isTheme: false,
  })
  const shown = COLUMN_OF_THEME[theme][stage]
  const figures = <T>(
    id: string,
    kind: TableColumn['kind'],
    rows: readonly T[],
    read: (row: T) => number | null,
  ): TableColumn => ({
    id,
    kind,
    keys: { kind: 'figures', values: Float64Array.from(rows, row => read(row) ?? Number.NaN) },
    isTheme: id === shown,
  })
  const count = (id: string, read: (row: CommuneDevices) => number | null) =>
    figures(id, 'count', devices, read)
  const both = (id: string, rows: readonly UsableTogether[]) =>
    figures(id, 'share', rows, ({ shares }) => shares?.both ?? null)
  return [
    figures(
      'rank',
      'rank',
      communes.map((_, at) => rank?.[at] || null),
      value => value,
    ),
    texts(
      'commune',
      communes.map(({ communeName }) => communeName),
    ),
    texts(
      'district',
      communes.map(({ districtName }) => districtAs(districtName)),
    ),
    texts(
      'code',
      communes.map(({ communeCode }) => communeCode),
    ),
    ...CLASS_ORDER.map((name, at) => count(`devices_without_${name}`, row => row.without[at])),
    count('devices_supported', row => row.supported),
    count('devices_handed_over', row => row.handedOver),
    count('devices_open', row => row.open),
    figures('devices_open_share', 'share', devices, row => row.openShare),
    count('devices_allocated', row => row.allocated),
    count('devices_lacking', row => row.lacking),
    figures('devices_lacking_share', 'share', devices, row => row.lackingShare),
    both('devices_both_now', before),
    both('devices_both_after', after),
  ]
}
