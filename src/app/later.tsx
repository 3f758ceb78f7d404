/** Panels that the first picture of the map does not need: each is loaded, with the UI kit, when first shown. */
import { type ComponentType, lazy } from 'react'

const withKit = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [{ Kit }, Panel] = await Promise.all([import('@/ui/kit'), load()])
    return {
      default: () => (
        <Kit>
          <Panel />
        </Kit>
      ),
    }
  })

export const DataPanel = withKit(() => import('@/panels/data/data-panel').then(module => module.DataPanel))
export const ImportPanel = withKit(() =>
  import('@/panels/data/import-panel').then(module => module.ImportPanel),
)
export const LayersPanel = withKit(() =>
  import('@/panels/layers/layers-panel').then(module => module.LayersPanel),
)
export const TableDrawer = withKit(() =>
  import('@/panels/table/table-drawer').then(module => module.TableDrawer),
)
/** With the data, not before: until then there is nothing to weigh and no list. */
export const CriteriaPanel = lazy(() =>
  import('@/panels/ranking/criteria-panel').then(module => ({ default: module.CriteriaPanel })),
)
export const RankingAnswer = lazy(() =>
  import('@/panels/decision/ranking-answer').then(module => ({ default: module.RankingAnswer })),
)
export const CommuneSheet = lazy(() =>
  import('@/panels/commune/commune-sheet').then(module => ({ default: module.CommuneSheet })),
)
export const GapControls = lazy(() =>
  import('@/panels/gaps/gap-controls').then(module => ({ default: module.GapControls })),
)
export const GapAnswer = lazy(() =>
  import('@/panels/gaps/gap-answer').then(module => ({ default: module.GapAnswer })),
)
export const RegisterDrawer = lazy(() =>
  import('@/panels/gaps/register-drawer').then(module => ({ default: module.RegisterDrawer })),
)
export const DrawnShape = lazy(() =>
  import('@/panels/gaps/drawn-shape').then(module => ({ default: module.DrawnShape })),
)
export const PlanMenu = lazy(() =>
  import('@/panels/gaps/plan-menu').then(module => ({ default: module.PlanMenu })),
)
export const DeviceControls = lazy(() =>
  import('@/panels/devices/device-controls').then(module => ({ default: module.DeviceControls })),
)
export const DeviceAnswer = lazy(() =>
  import('@/panels/devices/device-answer').then(module => ({ default: module.DeviceAnswer })),
)
