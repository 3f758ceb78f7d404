/** What is drawn in the devices workspace: its own figures of every commune, in place of the plan's theme. Pure. */
import type { ShownDevices } from '@/store/results/device-figures'
import type { Drawn } from './as-decided'
import { type ThemePicture, themePicture } from './theme-picture'

/** The programme knows no filters: every commune is in view. Coverage, sites and fibre step aside, one strong theme at a time. */
export const asDevices = (today: Drawn): Drawn => ({
  ...today,
  inView: null,
  layers: { ...today.layers, choropleth: true, coverage: false, sites: false, fibre: false },
})

/** Now and after the allocation are cut at the same breaks. */
export function devicesPicture({ theme, stage, indicator, values }: ShownDevices): ThemePicture {
  const other = stage === 'before' ? 'after' : 'before'
  return themePicture(indicator, values[theme][stage], null, values[theme][other])
}
