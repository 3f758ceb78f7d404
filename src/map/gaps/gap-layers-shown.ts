/** The layers of the gaps workspace: the question's coverage on quiet ground, whatever is shown elsewhere. */
import type { Plan } from '@/domain/plan/plan'
import type { Layers } from '@/store/session/session'

/** Points and lines that a person has turned on stay; themes and zones step back. */
export const gapLayersShown = (
  layers: Layers,
  { gapOperator, gapTechnology }: Pick<Plan, 'gapOperator' | 'gapTechnology'>,
): Layers => ({
  ...layers,
  choropleth: false,
  alerts: false,
  districts: true,
  coverage: true,
  coverageOperator: gapOperator,
  coverageTechnology: gapTechnology,
})
