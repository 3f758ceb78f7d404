/** Reads one cell as its field asks. What it cannot read it reports; BAD and WAIT then say what becomes of the row. */
import type { Field } from '@/domain/dataset/field'
import type { FindingLog } from '../finding-log'
import { foldMarks } from '../fold'
import type { NumberConvention } from '../import'
import { LEVEL_WORDS } from './choice-synonyms'
import { cleanText } from './clean-text'
import { readChoice, readChoices } from './read-choice'
import { readDate, readTime } from './read-date'
import { dongOf } from './read-dong'
import { readFlag } from './read-flag'
import { readingOf, readNumber } from './read-number'

/** The cell holds something that cannot be what the field says: reported. */
export const BAD = Symbol('bad')
/** The cell can be read in two ways and nobody has said which: reported. */
export const WAIT = Symbol('wait')

export type CellReader = (text: string, row: number) => unknown

/**
 * A reader of the non-blank cells of one column. `convention` is how its numbers are written; `null` where nothing in
 * the column decides. The reader returns the value in the type of the contract, or BAD or WAIT.
 */
export function fieldReader(
  field: Field,
  header: string,
  convention: NumberConvention | null,
  log: Pick<FindingLog, 'add'>,
): CellReader {
  const isLevel = field.column === 'level' && field.maximum === 4
  switch (field.type) {
    case 'code':
    case 'text':
      return (text, row) => readText(text, row, header, log)
    case 'number':
    case 'integer':
      return isLevel ? levelReader(header, log) : numberReader(field, header, convention, log)
    case 'flag':
    case 'yes-no':
      return (text, row) => readFlag(text) ?? bad('flag-unreadable', text, row, {})
    case 'date':
      return (text, row) => readDate(text) ?? bad('date-unreadable', text, row, {})
    case 'time':
      return (text, row) => readTime(text) ?? bad('date-unreadable', text, row, {})
    case 'choice':
      return (text, row) =>
        readChoice(text, field.column, field.choices ?? []) ??
        bad('choice-unknown', text, row, { expected: (field.choices ?? []).join(', '), field: field.column })
    case 'choices':
      return (text, row) =>
        readChoices(text, field.column, field.choices ?? []) ??
        bad('choice-unknown', text, row, { expected: (field.choices ?? []).join(', '), field: field.column })
  }

  function bad(
    code: 'flag-unreadable' | 'date-unreadable' | 'choice-unknown',
    value: string,
    row: number,
    context: Record<string, string>,
  ): typeof BAD {
    log.add(code, 'error', { row, column: header, value }, context)
    return BAD
  }
}

/** Text kept as it stands, with what is suspicious about it reported. */
export function readText(raw: string, row: number, header: string, log: Pick<FindingLog, 'add'>): string {
  const { text, cleaned, markup, formula } = cleanText(raw)
  if (cleaned) log.add('text-cleaned', 'warning', { row, column: header, value: text })
  if (markup) log.add('text-markup', 'warning', { row, column: header, value: text })
  if (formula) log.add('text-formula', 'warning', { row, column: header, value: text })
  return text
}

const LEVEL_PREFIX = /^(cap do dich|cap do|cap|muc do|muc|level|vung|mau)\s*/

/** "3", "cap do 3", "vung cam", "cap do 3 cam", "cam cap do 3"; number and words must agree. */
function levelOf(folded: string): number | null {
  const word = folded.replace(LEVEL_PREFIX, '')
  if (/^[1-4]$/.test(word)) return Number(word)
  if (Object.hasOwn(LEVEL_WORDS, word)) return Number(LEVEL_WORDS[word])
  const first = /^([1-4]|i{1,3}|iv) (.+)$/.exec(word)
  const last = /^(.+?) (?:cap do dich |cap do |cap |muc )?([1-4])$/.exec(word)
  const [number, words] = first ? [first[1]!, first[2]!] : last ? [last[2]!, last[1]!] : ['', '']
  if (number === '') return null
  const said = words.replace(LEVEL_PREFIX, '')
  const meant = Object.hasOwn(LEVEL_WORDS, said) ? Number(LEVEL_WORDS[said]) : null
  return meant === Number(LEVEL_WORDS[number] ?? number) ? meant : null
}

function levelReader(header: string, log: Pick<FindingLog, 'add'>): CellReader {
  return (text, row) => {
    // Folding drops a minus sign and a decimal point; only a text that never had them is a level.
    const level = /[-−.,]\s*\d|\d\s*[.,]\s*\d/.test(text) ? null : levelOf(foldMarks(text))
    if (level !== null) return level
    log.add('level-out-of-range', 'error', { row, column: header, value: text }, { expected: '1–4' })
    return BAD
  }
}

/** "-95 dBm" in a column of received power. */
const withoutDbm = (text: string) => text.replace(/\s*dbm$/i, '')

function numberReader(
  field: Field,
  header: string,
  convention: NumberConvention | null,
  log: Pick<FindingLog, 'add'>,
): CellReader {
  const { minimum = -Infinity, maximum = Infinity } = field
  const money = field.unit === 'dong' ? dongOf(header) : null
  return (text, row) => {
    const where = { row, column: header, value: text }
    const amount = money ? money(text) : { text: field.unit === 'dbm' ? withoutDbm(text) : text, power: 0 }
    const reading = amount === null ? 'unreadable' : readingOf(amount.text)
    if (amount === null || reading === 'unreadable') {
      log.add('number-unreadable', 'error', where)
      return BAD
    }
    if (reading === 'ambiguous' && convention === null) {
      log.add('number-ambiguous', 'error', where, {
        vi: readNumber(amount.text, 'vi')!,
        en: readNumber(amount.text, 'en')!,
      })
      return WAIT
    }
    // In a column that says both, a value that reads in one way only is read so; the column's finding says the rest.
    const bare = readNumber(amount.text, convention ?? (reading === 'vi' ? 'vi' : 'en'))
    if (bare === null) {
      log.add('number-unreadable', 'error', where)
      return BAD
    }
    const value = amount.power === 0 ? bare : Number(`${bare}e${amount.power}`)
    if (value < minimum || value > maximum || !Number.isFinite(value)) {
      log.add('number-out-of-range', 'error', where, {
        minimum: minimum === -Infinity ? '−∞' : minimum,
        maximum: maximum === Infinity ? '∞' : maximum,
      })
      return BAD
    }
    if (field.type === 'integer' && !Number.isInteger(value)) {
      log.add('number-not-whole', 'error', where)
      return BAD
    }
    return value
  }
}
