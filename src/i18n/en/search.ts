/** Search by name. */
export const search = {
  label: 'Search communes and schools',
  placeholder: 'Communes, schools…',
  empty: 'Nothing found for “{{query}}”',
  emptyHelp: 'Try without diacritics, or the commune code.',
  several_one: '{{count}} result',
  several_other: '{{count}} results',
  school: 'School',
  hint: 'Type with or without diacritics',
} as const
