/** The order in which gifts are taken: day, round, row (A15); a gift without a day comes last. */
import type { SupplyLot } from './allocation'

/** Positions in `lots`. */
export const lotOrder = (lots: readonly SupplyLot[]): readonly number[] =>
  Array.from(lots.keys()).sort((a, b) => {
    const [first, second] = [lots[a], lots[b]]
    if (first.day !== second.day) return (first.day ?? LAST) < (second.day ?? LAST) ? -1 : 1
    if (first.round !== second.round) return first.round < second.round ? -1 : 1
    return first.row - second.row || a - b
  })

/** After every day of the calendar. */
const LAST = '~'
