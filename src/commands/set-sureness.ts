import { session } from '@/store/session/session'
import { LEAST_BAND, type SurenessQuestion } from '@/store/session/sureness'

/** Asks otherwise how sure the ranking is. @throws RangeError on a band that is no share from 0.01 to 1. */
export function setSureness(asked: Partial<SurenessQuestion>): void {
  const { band } = asked
  if (band !== undefined && !(band >= LEAST_BAND && band <= 1)) throw new RangeError('band outside 0.01…1')
  session.setState(({ sureness }) => ({ sureness: { ...sureness, ...asked } }))
}
