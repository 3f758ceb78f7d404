import { setAggregation as operation } from '@/domain/plan/operations/set-aggregation'
import type { Aggregation } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

export const setAggregation = (aggregation: Aggregation): boolean =>
  changePlan(plan => operation(plan, aggregation), 'setAggregation')
