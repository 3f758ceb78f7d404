/** How high the drawer stands, in percent of the column that it shares with the map. */

export const LOWEST = 20
export const HIGHEST = 80
export const USUAL = 40

export const bounded = (percent: number): number => Math.round(Math.max(LOWEST, Math.min(HIGHEST, percent)))

/** The height after a key of the handle; `null`: the key is not the handle's. */
export function heightAfterKey(key: string, height: number): number | null {
  const heights: Readonly<Record<string, number>> = {
    ArrowUp: height + 5,
    ArrowDown: height - 5,
    Home: LOWEST,
    End: HIGHEST,
    Enter: USUAL,
  }
  return key in heights ? bounded(heights[key]) : null
}
