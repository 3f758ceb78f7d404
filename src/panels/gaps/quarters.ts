/** Quarters as deadlines: which are offered, and how official papers write one. */
import type { Deadline } from '@/domain/gap/mark'
import type { IsoDate } from '@/domain/units'

const QUARTER = /^(\d{4})-Q([1-4])$/
const ROMAN = ['I', 'II', 'III', 'IV'] as const
const OFFERED = 12

export const isQuarter = (deadline: Deadline): boolean => QUARTER.test(deadline)

/** `2022-Q1` → I/2022; `null` where it is no quarter. */
export function quarterName(deadline: Deadline): string | null {
  const found = QUARTER.exec(deadline)
  return found ? `${ROMAN[Number(found[2]) - 1]}/${found[1]}` : null
}

/** The quarter of a day. */
export const quarterOf = (day: IsoDate): Deadline =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The quarter before that of `day`, that one, and those after it: three years. `also` stands among them if it is another. */
export function quartersFrom(day: IsoDate, also: Deadline | null = null): Deadline[] {
  const first = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 2
  const quarters = Array.from({ length: OFFERED }, (_, step) => {
    const at = first + step
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
  })
  return also !== null && isQuarter(also) ? [...new Set([...quarters, also])].sort() : quarters
}
