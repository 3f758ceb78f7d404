/** Names of the steps that can be undone. */
export const steps = {
  setWeight: 'Change a weight',
  setDirection: 'Change a direction',
  setMissingRule: 'Change the rule for missing values',
  setNormalisation: 'Change the normalisation',
  setFilters: 'Change the filters',
  setTheme: 'Change what the map shows',
  setDate: 'Change the day',
  addCriterion: 'Add a criterion',
  removeCriterion: 'Remove a criterion',
  resetPlan: 'Return to the first plan',
  openLink: 'Open the plan of a link',
} as const
