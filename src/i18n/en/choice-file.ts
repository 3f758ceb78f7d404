/** The list of chosen communes, and one decision, as files. */
export const choiceFile = {
  fileName: 'chosen-communes',
  decisionFileName: 'decision',
  state: 'Choice',
  states: { chosen: 'Chosen', 'passed-over': 'Passed over', open: 'Open' },
  against: {
    chosen: 'Chosen (outside the priority list)',
    'passed-over': 'Passed over (within the priority list)',
  },
  reason: 'Reason',
  by: 'By',
  on: 'On',
  rankThen: 'Rank when said',
  scoreThen: 'Score when said',
  others: 'Other opinions',
  other: '{{state}}, {{by}}, {{date}}: {{reason}}',
  otherPlain: '{{state}}, {{by}}, {{date}}',
  nobody: 'no name given',
  top: 'Communes that come first: {{count}}',
  decision: 'Decision: {{title}}, {{date}}',
  decisionBy: 'Decided by: {{name}}',
  note: 'Note: {{note}}',
  unreadable:
    'The ranking of this decision cannot be read; only the choices and the ranks of their day are here.',
} as const
