/** Recording hand-overs and decisions about units: names of the steps, and why one cannot be recorded. */
export const deviceRecords = {
  step: {
    devices_one: '{{value}} device',
    devices_other: '{{value}} devices',
    units_one: '{{value}} unit',
    units_other: '{{value}} units',
    lockUnit: 'fix {{devices}} for {{unit}}',
    excludeUnit: 'exclude {{unit}}',
    openUnit: 'take back the decision about {{unit}}',
    recordHandover: 'record {{devices}} handed over to {{unit}}',
    recordHandovers: 'record {{devices}} handed over to {{unit}}',
    correctHandover: 'correct the record to {{devices}} handed over to {{unit}}',
    removeHandover: 'remove the record of {{devices}} handed over to {{unit}}',
  },
  fault: {
    'round-unknown':
      'The supply has no round “{{round}}”. Choose one of the list, or import this round into the table of supply first.',
    'unit-unknown': 'No school or commune has the code “{{unit}}”.',
    'class-unknown': 'Choose the class that was supported.',
    'quantity-not-whole': 'The number of devices must be a whole number, 1 or more.',
    'day-unreadable': 'The day of the hand-over is not a day of the calendar.',
    'day-after-today': 'The day of the hand-over cannot lie after today.',
  },
  repeated: {
    inData:
      'This hand-over stands in the data already (same round, unit, class, number and day). It is counted once.',
    inPlan:
      'Two people recorded the same hand-over (same round, unit, class, number and day). It is counted once.',
  },
} as const
