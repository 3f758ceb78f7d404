/** What is said of names and codes of communes, schools and rounds that a file states; the key is the finding's code. */
export const nameFindings = {
  'commune-unknown': {
    message: "Commune code “{{value}}” is not in the province's list.",
    advice:
      'Check the 5-digit code of the General Statistics Office; use the current code of a merged commune.',
  },
  'commune-name-unknown': {
    message: 'No commune named “{{value}}” was found.',
    advice: 'Check the spelling and the district; use the current name of a merged commune, or its code.',
  },
  'commune-name-ambiguous': {
    message: '“{{value}}” may be {{count}} communes: {{candidates}}.',
    advice: 'Choose the right one for this row, or add the district or the commune code.',
  },
  'commune-found-by-name': {
    message: '{{count}} rows have no commune code; it was found by name: {{names}}.',
    advice: 'Look again if the file uses old names.',
  },
  'commune-code-ignored': {
    message: 'Commune code “{{value}}” is no code; the row was taken by its name, code {{commune}}.',
    advice: 'Correct the code in the file, or leave it empty if names are meant.',
  },
  'name-prefix-removed': {
    message: '{{count}} names begin with the kind of unit (xã, phường, thị trấn); the bare name is kept.',
    advice: 'Nothing to do; the kind of unit has its own column.',
  },
  'district-differs': {
    message: 'Commune {{commune}} belongs to district {{expected}}, but the file says “{{value}}”.',
    advice: 'Check commune code and district of this row.',
  },
  'code-name-mismatch': {
    message: 'Commune code {{commune}} is {{expected}}, but the file says “{{value}}”.',
    advice: 'Check code and name; the row was taken by its code.',
  },
  'code-zero-restored': {
    message: 'Code “{{value}}” had lost its leading zeros; restored to {{restored}}.',
    advice: 'To avoid it, format the code column as Text in Excel.',
  },
  'code-duplicate': {
    message: 'Code “{{value}}” already stands in row {{first}}.',
    advice: 'A code may appear once; the first row was taken, this one was not.',
  },
  'unit-unknown': {
    message: 'Unit code “{{value}}” is in no list of schools, communes or districts.',
    advice: 'Check the code, or import the list of schools first.',
  },
  'unit-name-unknown': {
    message: 'No school or commune “{{value}}” in the lists in use.',
    advice:
      'Check the names of school and commune, or write the code; import the list of schools first if it is new.',
  },
  'unit-name-ambiguous': {
    message: '“{{value}}” may be {{count}} schools: {{candidates}}.',
    advice: "Choose the school's commune for this row, or add the commune or the school code.",
  },
  'unit-found-by-name': {
    message: '{{count}} rows have no school code; it was found by name: {{names}}.',
    advice: 'Look again if the file uses old names.',
  },
  'round-in-use': {
    message: '{{count}} rows say round “{{value}}”; taken for round {{round}} of the gifts in use.',
    advice: 'If it is another round, write its name as the gifts have it.',
  },
} as const
