/** The name of a step that can be undone: "sửa thời hạn của điểm Pù Nhi 3", "ghi nhận bàn giao 12 máy cho TH Pù Nhi". */
import type { MarkSubject, StepSubject, UnitSubject } from '@/domain/plan/step-subject'
import { formatIn } from './format'
import { catalogue, type Language } from './text'

/** Above so many fields they are counted and not named. */
const MOST_NAMED = 2

/**
 * @param step a key of the texts `steps`; one that is not known is said as it is.
 * @param subject the marks or units that it was about; `null`: none.
 * @param unitName what a school or commune is called, by its code.
 */
export function stepText(
  step: string,
  subject: StepSubject | null,
  language: Language,
  unitName: (code: string) => string = code => code,
): string {
  const text = catalogue.getFixedT(language)
  const plain = lowerFirst(text(`steps.${step}` as 'steps.setWeight', { defaultValue: step }), language)
  if (!subject) return plain
  return 'units' in subject
    ? unitStep(step, subject, language, unitName, plain)
    : markStep(step, subject, language, plain)
}

function unitStep(
  step: string,
  { units, devices }: UnitSubject,
  language: Language,
  unitName: (code: string) => string,
  plain: string,
): string {
  const text = catalogue.getFixedT(language)
  const { integer } = formatIn(language)
  const unit =
    units.length === 1
      ? unitName(units[0])
      : text('deviceRecords.step.units', { count: units.length, value: integer(units.length) })
  const count = devices ?? 0
  return text(`deviceRecords.step.${step}` as 'deviceRecords.step.recordHandover', {
    unit,
    devices: text('deviceRecords.step.devices', { count, value: integer(count) }),
    defaultValue: plain,
  })
}

function markStep(step: string, subject: MarkSubject, language: Language, plain: string): string {
  const text = catalogue.getFixedT(language)
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
