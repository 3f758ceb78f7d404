import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { type PresetId, presetIndex } from '@/domain/plan/presets'
import { presetGroupName } from '@/i18n/preset-text'
import { currentLanguage } from '@/i18n/text'
import { changePlan } from './change-plan'

/** Ranks by an index that comes with the product, as one step. Filters, day and top count stay. */
export function adoptPreset(preset: PresetId): boolean {
  const language = currentLanguage()
  const index = presetIndex(preset, group => presetGroupName(group, language))
  return changePlan(plan => adoptIndex(plan, index), 'adoptPreset')
}
