import type { Normalisation } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Chooses where the bounds of min–max come from. */
export const setNormalisation = (plan: Plan, normalisation: Normalisation): Change =>
  changeBetween(plan, { ...plan, normalisation })
