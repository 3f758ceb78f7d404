/** Index files (.json): what can be wrong in one, and what to do. */
export const indexFile = {
  at: 'at {{path}}: {{message}}',
  faults: {
    'not-json': {
      message: 'The file is not JSON, or was cut short, and cannot be read.',
      advice: 'Save the index again under Ranking, or ask for the file again.',
    },
    'not-object': {
      message: 'This JSON file is not an index.',
      advice: 'Choose a file saved under Ranking; it must have a list of criteria.',
    },
    'list-expected': {
      message: 'A list belongs here, but the file says {{value}}.',
      advice: 'Put the entries in square brackets [ ].',
    },
    'entry-unreadable': {
      message: 'This entry belongs in curly brackets, but the file says {{value}}.',
      advice: 'Every criterion and every group is an entry of its own in curly brackets.',
    },
    'criteria-missing': {
      message: 'The index has no criterion.',
      advice: 'Give at least one criterion with column and weight.',
    },
    'column-missing': {
      message: 'The criterion does not say which column.',
      advice: 'Give the name of a column, or the id of a criterion, under column.',
    },
    'column-twice': {
      message: 'The column “{{value}}” is named twice.',
      advice: 'A column is one criterion; take one of the entries out.',
    },
    'column-absent': {
      message: 'The data in use has no column “{{value}}”.',
      advice:
        'Check its name, or import a file that has it; if it is not needed, take the criterion out of the index.',
    },
    'name-missing': {
      message: 'The group has no name.',
      advice: 'Give its name under name; criteria point to the group by it.',
    },
    'name-twice': {
      message: 'Two groups are called “{{value}}”.',
      advice: 'Rename one of them.',
    },
    'group-unknown': {
      message: 'No group is called “{{value}}”.',
      advice: 'Check the name, add the group to groups, or leave it empty to stand in no group.',
    },
    'group-circle': {
      message: 'The group “{{value}}” lies inside itself.',
      advice: 'Mend parent so that the topmost group belongs to none.',
    },
    'weight-unreadable': {
      message: 'The weight {{value}} cannot be used.',
      advice: 'Give a number from 0 to 1,000,000,000, without quotation marks.',
    },
    'weights-zero': {
      message: 'Every criterion weighs 0, by itself or through a group above it, so nobody can be ranked.',
      advice: 'Give at least one criterion, and the groups above it, a weight above 0.',
    },
    'choice-unknown': {
      message: 'There is no choice {{value}} here.',
      advice: 'Choose one of: {{expected}}.',
    },
    'bounds-unreadable': {
      message: 'The bounds {{value}} cannot be read.',
      advice: 'Give two numbers in square brackets, such as [0, 1]; a side without a bound is null.',
    },
    'bounds-reversed': {
      message: 'The lower bound is not below the upper: {{value}}.',
      advice: 'Give the lower bound first, then the upper.',
    },
    'share-unreadable': {
      message: 'The value {{value}} is not a share.',
      advice: 'Give a number from 0 to 1; 0.5 is one half.',
    },
    'geometric-below-zero': {
      message: 'No geometric mean: the criterion “{{value}}” has values below 0 once normalised.',
      advice: 'Normalise by min-max, percentile or target, or aggregate in another way.',
    },
    'key-unknown': {
      message: 'An index has nothing of this name; it is passed over.',
      advice: 'Names that can stand here: {{expected}}.',
    },
  },
} as const
