/** The words of the indices that come with the product. Importing this file is enough. */
import type { GroupSetting } from '@/domain/plan/plan'
import { PRESET_GROUPS, type PresetGroup, type PresetId } from '@/domain/plan/presets'
import { presets as english } from './en/presets'
import { catalogue, type Language, textIn } from './text'
import { presets as vietnamese } from './vi/presets'

catalogue.addResourceBundle('vi', 'translation', { presets: vietnamese }, true, true)
catalogue.addResourceBundle('en', 'translation', { presets: english }, true, true)

/** @param preset `null`: an index of one's own. */
export const presetName = (preset: PresetId | null, language: Language): string =>
  textIn(language)(preset ? `presets.${preset}.name` : 'presets.own')

/** What it does, in one sentence. */
export const presetSentence = (preset: PresetId, language: Language): string =>
  textIn(language)(`presets.${preset}.what`)

export const presetGroupName = (group: PresetGroup, language: Language): string =>
  textIn(language)(`presets.groups.${group}`)

/** What a group is called: one that a preset brought, and nobody renamed, in the reader's language. */
export function groupTitle({ id, name }: Pick<GroupSetting, 'id' | 'name'>, language: Language): string {
  const preset = PRESET_GROUPS.find(known => known === id)
  const untouched = preset && [vietnamese, english].some(({ groups }) => groups[preset] === name)
  return untouched ? presetGroupName(preset, language) : name
}
