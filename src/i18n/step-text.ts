/** The name of a step that can be undone: "sửa thời hạn của điểm Pù Nhi 3". */
import type { StepSubject } from '@/domain/plan/step-subject'
import { formatIn } from './format'
import { catalogue, type Language } from './text'

/** Above so many fields they are counted and not named. */
const MOST_NAMED = 2

/**
 * @param step a key of the texts `steps`; one that is not known is said as it is.
 * @param subject the marks that it was about; `null`: none.
 */
export function stepText(step: string, subject: StepSubject | null, language: Language): string {
  const text = catalogue.getFixedT(language)
  const plain = lowerFirst(text(`steps.${step}` as 'steps.setWeight', { defaultValue: step }), language)
  if (!subject) return plain
  const { name, marks, fields } = subject
  const mark =
    marks > 1
      ? text('gaps.step.many', { count: marks, value: formatIn(language).integer(marks) })
      : name === null
        ? text('gaps.step.unnamed')
        : text('gaps.step.named', { name })
  const words = fields.slice(0, MOST_NAMED).map(field => text(`gaps.step.field.${field}`))
  const [first = '', second] = words
  const field =
    fields.length > MOST_NAMED
      ? text('gaps.step.manyFields', { count: fields.length })
      : second === undefined
        ? first
        : text('gaps.step.fieldsOf', { first, second })
  // Steps that have no such text, and the time before the panels' texts are there: the plain name.
  return text(`gaps.step.${step}` as 'gaps.step.editMark', { field, mark, defaultValue: plain })
}

const lowerFirst = (text: string, language: Language): string =>
  text.charAt(0).toLocaleLowerCase(language) + text.slice(1)
