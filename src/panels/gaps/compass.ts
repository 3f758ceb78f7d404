/** A bearing as people say it: one of eight winds. */

export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Wind = (typeof WINDS)[number]

/** @param bearing degrees clockwise from north, any turn of the circle. Each wind has the 45° about it. */
export function windOf(bearing: number): Wind {
  const eighth = Math.round((((bearing % 360) + 360) % 360) / 45) % WINDS.length
  return WINDS[eighth]
}
