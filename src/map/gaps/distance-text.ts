import type { Format } from '@/i18n/format'

/** `850 m`, `4,2 km`, `18 km`, in the language's form. */
export function distanceText(format: Pick<Format, 'integer' | 'number'>, metres: number): string {
  if (metres < 1000) return `${format.integer(Math.round(metres / 10) * 10)} m`
  const km = metres / 1000
  return `${km < 10 ? format.number(km, 1) : format.integer(Math.round(km))} km`
}
