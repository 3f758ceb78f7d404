/** Each stage keeps its colour; from pale to dark as gifts come nearer, so that the order reads in grey and without red and green too. */
import type { SupplyStage } from '@/domain/allocation/allocation'

const COLOURS: Readonly<Record<SupplyStage, string>> = {
  pledged: '#dbe4ea',
  'money-received': '#a9cbe0',
  procured: '#64a2c8',
  received: '#2f719f',
  'handed-over': '#12405f',
}

export const stageColour = (stage: SupplyStage): string => COLOURS[stage]
