/**
 * A number that is enough, rounded so that it can be said and is still enough: towards `limit`, to a hundredth or thousandth
 * of the way. Rounding to nearest could go back to where it is not.
 * @param to is inside; @param way how far it is from where one stands to `limit`
 * @returns `to` itself where no rounded number on the way serves
 */
export function saidPlainly(
  to: number,
  limit: number,
  way: number,
  isIn: (value: number) => boolean,
): number {
  if (!(way > 0)) return to
  const digits = Math.min(15, Math.max(0, 3 - Math.ceil(Math.log10(way))))
  const grain = 10 ** -digits
  const steps = to / grain
  const outward = limit >= to ? Math.ceil(steps - 1e-6) : Math.floor(steps + 1e-6)
  const plain = Number((outward * grain).toFixed(digits))
  const beyond = limit >= to ? plain > limit : plain < limit
  // A shade back (a rounded 0.7) is as good as 0.7 where it serves; where not, a grain further, or as it was found.
  const further = Number(((outward + (limit >= to ? 1 : -1)) * grain).toFixed(digits))
  const within = (value: number) => (limit >= to ? value <= limit : value >= limit)
  return [beyond ? limit : plain, further].find(value => within(value) && isIn(value)) ?? to
}
