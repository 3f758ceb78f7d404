import { type Change, changeBetween } from '../change'
import type { Plan, ThemeId } from '../plan'

/** Chooses what the choropleth shows. */
export const setTheme = (plan: Plan, theme: ThemeId): Change => changeBetween(plan, { ...plan, theme })
