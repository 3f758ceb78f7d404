/** The plan file (.phusong): opening, merging, and files that cannot be opened. */
export const planFile = {
  settingChanged: '{{name}}: from {{from}} to {{to}}',
  failures: {
    foreign: {
      message: 'This file is not a Phủ Sóng plan (.phusong).',
      advice:
        'Choose a file that ends in .phusong. Tables (CSV, Excel, GeoJSON…) are imported in the workspace Data.',
    },
    later: {
      message: 'The plan was saved by a later version of Phủ Sóng than this one.',
      advice: 'Update Phủ Sóng and open the file again. The plan on screen was not changed.',
    },
    damaged: {
      message: 'The plan file is damaged: a part is missing, or its content was altered.',
      advice: 'Copy the original again, or ask for it. The plan on screen was not changed.',
    },
    'too-large': {
      message: 'The plan file is larger than can be opened.',
      advice: 'Check that this is the file you meant. The plan on screen was not changed.',
    },
    'not-open': {
      message: 'The plan is still being opened; the file could not be merged yet.',
      advice: 'Wait until “Saved” is shown, then open the file again.',
    },
  },
} as const
