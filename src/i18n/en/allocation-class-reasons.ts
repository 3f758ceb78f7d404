/** Why a unit gets what it gets: the public explanation of an allocation, a line a unit and class. */
export const allocationReason = {
  met: 'All of its need is met.',
  'school-goods': 'Donors gave {{quantity}} devices to the school itself.',
  'stock-ran-out': 'Devices ran out in the class “{{class}}” at the commune ranked {{rank}}.',
  'stock-ran-out-unranked': 'Devices ran out in the class “{{class}}” at the communes that are not ranked.',
  'share-of-stock':
    'Too few devices for the class, so they are shared by the chosen rule: its part is {{devices}} devices, rounded to whole ones.',
  'higher-class-first': 'All devices went to the class “{{class}}”, which comes first.',
  'online-first':
    'All devices of the class “{{class}}” went to communes at alert level 3–4 that teach online.',
  'not-reported': 'Its need is not reported yet; figures are awaited.',
  'no-need': 'No need is left.',
  locked: '{{quantity}} devices of the common stock were fixed for this unit: {{reason}}',
  excluded: 'Nothing of the common stock for this unit: {{reason}}',
  'below-minimum-lot': 'Its part was under {{lot}} devices, the least for one delivery, and went to others.',
  'not-a-whole-box': 'The devices still lacking do not fill a box of {{box}}.',
  'household-cap': 'The commune has only {{cap}} poor and near-poor households left to support.',
  'class-not-served': 'This allocation does not consider this class.',
}
