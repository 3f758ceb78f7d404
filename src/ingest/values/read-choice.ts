/** One of the choices of a column, in the contract's own word or in a Vietnamese or English synonym. */
import { foldMarks } from '../fold'
import { CHOICE_SYNONYMS } from './choice-synonyms'

/** The contract's word; `null` where the text is none of the choices. */
export function readChoice(text: string, column: string, choices: readonly string[]): string | null {
  if (choices.includes(text)) return text
  const folded = foldMarks(text)
  const own = choices.find(choice => foldMarks(choice) === folded)
  if (own) return own
  const synonyms = CHOICE_SYNONYMS[column]
  const meant = synonyms && Object.hasOwn(synonyms, folded) ? synonyms[folded] : undefined
  return meant !== undefined && choices.includes(meant) ? meant : null
}

/** Several choices in one cell, separated by ; , / + or a space; in the contract's order, each once. */
export function readChoices(text: string, column: string, choices: readonly string[]): string[] | null {
  const parts = text.split(/[;,/+&|\s]+/).filter(part => part !== '')
  const found = parts.map(part => readChoice(part, column, choices))
  return found.includes(null) ? null : choices.filter(choice => found.includes(choice))
}
