import { definitionOf } from '@/domain/plan/plan-definition'
import { indexText } from '@/domain/ranking/index-definition'
import { currentLanguage, textIn } from '@/i18n/text'
import '@/i18n/preset-text'
import { currentPlan } from '@/store/document/current-plan'
import { filePort } from './ports'
import { today } from './today'

/**
 * Gives the person the index in use as a file, which the page opens again and the command line takes as `--index`.
 * @returns whether there was somewhere to give it to.
 */
export function exportIndex(): boolean {
  const port = filePort()
  if (!port) return false
  const bytes = new TextEncoder().encode(indexText(definitionOf(currentPlan.getState().plan)))
  port.offer(`${textIn(currentLanguage())('presets.fileName')}-${today()}.json`, bytes, 'application/json')
  return true
}
