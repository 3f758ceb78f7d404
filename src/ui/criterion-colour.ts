/**
 * Each criterion keeps its colour everywhere: slider, bar of parts, chart, report. The first five are the built-in
 * ones; any further column takes the next by its name. Chosen to differ in lightness too, for colour-blind readers.
 */
const BUILT_IN: Readonly<Record<string, string>> = {
  mobile_gap: '#b35c1e',
  fibre_gap: '#7a4f9a',
  device_gap: '#2b6ca3',
  alert: '#c43d32',
  geography: '#4f8a4c',
  // Of the same kind, and seldom beside it.
  priority_area: '#2f6b46',
}

const FURTHER = ['#8a6d1d', '#3b8686', '#9c4668', '#5b6670', '#6f7d1f', '#4d5bb0']

export function criterionColour(id: string): string {
  const own = BUILT_IN[id]
  if (own) return own
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return FURTHER[sum % FURTHER.length]
}
