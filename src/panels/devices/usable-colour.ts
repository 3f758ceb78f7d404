/**
 * Pupils by what they can use, in the order of the bar: from both to neither. Colours differ in lightness, and each part has a
 * pattern of its own, so that none rests on its hue; the words beside the bar say the same.
 */
export const USABLE_PARTS = ['both', 'signalOnly', 'deviceOnly', 'neither'] as const
export type UsablePartName = (typeof USABLE_PARTS)[number]

const FILLS: Readonly<Record<UsablePartName, string>> = {
  both: '#1f7a52',
  signalOnly: 'repeating-linear-gradient(90deg, #a8d3b8 0 5px, #8fc3a3 5px 6px)',
  deviceOnly: 'radial-gradient(circle at 3px 3px, #9a6b12 1px, transparent 1.2px) 0 0 / 6px 6px #e6b450',
  neither: 'repeating-linear-gradient(135deg, #b5332a 0 5px, #d98a83 5px 6.5px)',
}

export const usableFill = (part: UsablePartName): string => FILLS[part]
