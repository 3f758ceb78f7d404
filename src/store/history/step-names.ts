/** What a step of the history is called: keys of the texts `steps`, shown as "Undo: …". */
export const STEP_NAMES = [
  'setWeight',
  'setDirection',
  'setMissingRule',
  'setNormalisation',
  'setFilters',
  'setTheme',
  'setDate',
  'addCriterion',
  'removeCriterion',
  'resetPlan',
  'openLink',
] as const

export type StepName = (typeof STEP_NAMES)[number]
