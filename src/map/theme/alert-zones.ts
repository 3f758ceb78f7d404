/** The alert levels in effect on a day, ready to be drawn. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { AlertLevel } from '@/domain/dataset/records'
import { dayInUse, levelsOn } from '@/domain/need/in-effect'
import type { IsoDate } from '@/domain/units'
import type { PatternName } from '../style/patterns'

export interface AlertZones {
  readonly day: IsoDate | null
  /** Latest cut-off that the papers in effect name; else the latest day a level took effect; `null`: no levels. */
  readonly asOf: string | null
  /** By commune in the dataset's order; 0 = not assessed. */
  readonly levels: Uint8Array
}

export function alertZones(dataset: Dataset, asked: IsoDate | null): AlertZones {
  const day = dayInUse(dataset, asked)
  const inEffect = levelsOn(dataset, day)
  const levels = Uint8Array.from(dataset.records.communes, c => inEffect.get(c.communeCode)?.level ?? 0)
  let asOf: string | null = null
  for (const record of inEffect.values()) {
    const at = record.cutoffAt ?? record.effectiveFrom
    if (asOf === null || at > asOf) asOf = at
  }
  return { day, asOf, levels }
}

export const patternOf = (level: number): PatternName =>
  level >= 1 && level <= 4 ? `alert-${level as AlertLevel}` : 'not-assessed'

/** In place of a level: this commune's zone is not drawn. */
export const NOT_DRAWN = 255

/** Over a theme, levels 1 and 2 wait for this view (zoom 10 in this province): farther out they are but litter. */
const FAINT_FROM = 75

/** Half the height of a digit of a faint level with its halo, pixels. */
const DIGIT_ROOM_PX = 6.5

/**
 * The levels as they are drawn. Over a theme, levels 1 and 2 wait for a near view and until their digit fits into the
 * commune; 3 and 4 are always drawn, their digits where there is room (`printed-digits.ts`); "not assessed" has no
 * digit and is always drawn. Communes that the filters leave out carry none.
 * @param room metres from each commune's label point to its boundary; `null` = no boundary, nothing to draw.
 * @param metresPerPixel of the map now; 0 = every zone is drawn.
 */
export const drawnLevels = (
  { levels }: AlertZones,
  inView: Uint8Array | null,
  room: readonly ({ readonly room: number } | null)[],
  metresPerPixel: number,
): Uint8Array =>
  levels.map((level, commune) => {
    const spot = room[commune]
    if (!spot || (inView !== null && inView[commune] !== 1)) return NOT_DRAWN
    const near = metresPerPixel <= FAINT_FROM && spot.room >= DIGIT_ROOM_PX * metresPerPixel
    return level === 0 || level >= 3 || near ? level : NOT_DRAWN
  })

/** Levels among those drawn, most severe first; 0 (not assessed) last. */
export const levelsPresent = (drawn: Uint8Array): number[] =>
  [...new Set(drawn)].filter(level => level !== NOT_DRAWN).sort((a, b) => b - a)

/** Whether a zone of level 1 or 2 waits for a nearer view. */
export const someWait = ({ levels }: AlertZones, drawn: Uint8Array, inView: Uint8Array | null): boolean =>
  drawn.some(
    (level, commune) =>
      level === NOT_DRAWN && (levels[commune] ?? 0) > 0 && (inView === null || inView[commune] === 1),
  )
