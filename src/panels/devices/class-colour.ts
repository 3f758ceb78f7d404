/** Each class of need keeps its colour in bars and charts; from dark to pale in the programme's order, safe in grey too. */
import type { NeedClass } from '@/domain/dataset/records'

const COLOURS: Readonly<Record<NeedClass, string>> = {
  poor: '#1d4e79',
  'near-poor': '#3f83b8',
  'covid-bereaved': '#b0572a',
  'other-hardship': '#9aa7b1',
}

export const classColour = (name: NeedClass): string => COLOURS[name]
