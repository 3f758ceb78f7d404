/** One reader a column of the contract and one an extra column, made once from the column's own evidence. */
import type { Field } from '@/domain/dataset/field'
import type { FindingLog } from '../finding-log'
import type { ImportAnswers, NumberConvention, Question } from '../import'
import { figureNotReported, notReported } from '../values/not-reported'
import { conventionOf } from '../values/number-convention'
import { dongOf } from '../values/read-dong'
import { type CellReader, fieldReader, readText } from '../values/read-field'
import { readingOf, readNumber } from '../values/read-number'
import type { ExtraColumn, TableLayout } from './table-layout'

export interface FieldColumn {
  readonly field: Field
  readonly header: string
  readonly index: number
  readonly read: CellReader
  /** Reads what the file itself keeps as a number: there is no convention to find out. */
  readonly readNumber: CellReader
  readonly convention: NumberConvention | null
}

export interface ExtraReader extends ExtraColumn {
  /** `null`: the cell says that there is nothing to say. `isNumber`: the file itself keeps it as one. */
  readonly read: (text: string, row: number, isNumber: boolean) => number | string | null
}

/** The texts of one column that say how its numbers are written; `numbers`: the file keeps others as numbers. */
interface ColumnTexts {
  readonly written: Iterable<string>
  readonly numbers: boolean
}
type Cells = (index: number) => ColumnTexts

/** `skip`: columns that are read otherwise (coordinates, the commune). */
export function fieldColumns(
  layout: TableLayout,
  cells: Cells,
  skip: ReadonlySet<string>,
  answers: ImportAnswers,
  log: FindingLog,
  questions: Question[],
): FieldColumn[] {
  return layout.resource.fields.flatMap(field => {
    const index = layout.matched.at.get(field.column)
    if (index === undefined || skip.has(field.column)) return []
    const header = layout.headers[index]!
    const numeric = field.type === 'number' || field.type === 'integer'
    const convention = numeric
      ? columnConvention(field, header, cells(index).written, answers, log, questions)
      : null
    const read = fieldReader(field, header, convention, log)
    return [
      {
        field,
        header,
        index,
        convention,
        read,
        readNumber: numeric ? fieldReader(field, header, 'en', log) : read,
      },
    ]
  })
}

/** A header may be called anything, also like a word that every object knows. */
function answerFor(header: string, { numbers }: ImportAnswers): NumberConvention | undefined {
  if (!numbers) return undefined
  return Object.hasOwn(numbers, header) ? numbers[header] : numbers['*']
}

function columnConvention(
  field: Field,
  header: string,
  texts: Iterable<string>,
  answers: ImportAnswers,
  log: FindingLog,
  questions: Question[],
): NumberConvention | null {
  const answer = answerFor(header, answers)
  if (answer !== undefined) return answer
  const money = field.unit === 'dong' ? dongOf(header) : null
  const bare = field.unit === 'dbm' ? withoutDbm(texts) : money ? withoutUnits(texts, money) : texts
  const evidence = conventionOf(bare)
  if (evidence.mixed) log.add('number-convention-mixed', 'warning', { column: header })
  if (evidence.convention === null && evidence.ambiguous)
    questions.push({ kind: 'numbers', header, examples: evidence.examples })
  return evidence.convention
}

function* withoutDbm(texts: Iterable<string>): Iterable<string> {
  for (const text of texts) yield text.replace(/\s*dbm$/i, '')
}

function* withoutUnits(texts: Iterable<string>, money: ReturnType<typeof dongOf>): Iterable<string> {
  for (const text of texts) yield money(text)?.text ?? text
}

/** An extra column is numbers where every value in it is one; otherwise its text is kept as it stands. */
export function extraReaders(
  layout: TableLayout,
  cells: Cells,
  answers: ImportAnswers,
  log: FindingLog,
  questions: Question[],
): ExtraReader[] {
  return layout.extras.map(extra => {
    const asText: ExtraReader = {
      ...extra,
      read: (text, row) => (notReported(text) ? null : readText(text, row, extra.key, log)),
    }
    const answer = answerFor(extra.key, answers)
    const { written, numbers } = cells(extra.index)
    const evidence = conventionOf(written)
    const convention = answer ?? evidence.convention
    if (!isNumeric(written, numbers, evidence.mixed ? null : convention)) return asText
    if (evidence.mixed) log.add('number-convention-mixed', 'warning', { column: extra.key })
    if (convention === null && evidence.ambiguous) {
      // Kept as text: nothing is lost and nothing is guessed; an answer makes it numbers.
      log.add(
        'number-ambiguous',
        'warning',
        { column: extra.key, value: evidence.examples[0]! },
        {
          vi: readNumber(evidence.examples[0]!, 'vi')!,
          en: readNumber(evidence.examples[0]!, 'en')!,
        },
      )
      questions.push({ kind: 'numbers', header: extra.key, examples: evidence.examples })
      return asText
    }
    // In a column that says both, a value that reads in one way only is read so.
    const wayOf = (text: string): NumberConvention => {
      const reading = evidence.mixed ? readingOf(text) : 'plain'
      return reading === 'vi' || reading === 'en' ? reading : (convention ?? 'en')
    }
    return {
      ...extra,
      read: (text, _, isNumber) =>
        figureNotReported(text) ? null : readNumber(text, isNumber ? 'en' : wayOf(text)),
    }
  })
}

/** Codes with leading zeros and runs of sixteen digits are names, not amounts. */
const CODE_LIKE = /^0\d|^\d{16,}$/

function isNumeric(texts: Iterable<string>, numbers: boolean, convention: NumberConvention | null): boolean {
  let any = numbers
  for (const raw of texts) {
    const text = raw.trim()
    if (figureNotReported(text)) continue
    if (CODE_LIKE.test(text)) return false
    const value =
      convention === null ? (readNumber(text, 'vi') ?? readNumber(text, 'en')) : readNumber(text, convention)
    if (value === null) return false
    any = true
  }
  return any
}
