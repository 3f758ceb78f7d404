/** What opens on a press: each is loaded when first opened. */
import { lazy } from 'react'

export const PresetMenu = lazy(() => import('./preset-menu').then(module => ({ default: module.PresetMenu })))
export const CriterionSettings = lazy(() =>
  import('./criterion-settings').then(module => ({ default: module.CriterionSettings })),
)
export const GroupSettings = lazy(() =>
  import('./group-settings').then(module => ({ default: module.GroupSettings })),
)
export const AddCriterion = lazy(() =>
  import('./add-criterion').then(module => ({ default: module.AddCriterion })),
)
export const UnrankedList = lazy(() =>
  import('./unranked-list').then(module => ({ default: module.UnrankedList })),
)
export const MethodRules = lazy(() =>
  import('./method-rules').then(module => ({ default: module.MethodRules })),
)
export const WeightHelp = lazy(() => import('./weight-help').then(module => ({ default: module.WeightHelp })))
export const PairsOfSiblings = lazy(() =>
  import('./sibling-dialogs').then(module => ({ default: module.PairsOfSiblings })),
)
export const SwingsOfSiblings = lazy(() =>
  import('./sibling-dialogs').then(module => ({ default: module.SwingsOfSiblings })),
)
