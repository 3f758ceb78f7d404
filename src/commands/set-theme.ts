import { setTheme as operation } from '@/domain/plan/operations/set-theme'
import type { ThemeId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

export const setTheme = (theme: ThemeId): boolean => changePlan(plan => operation(plan, theme), 'setTheme')
