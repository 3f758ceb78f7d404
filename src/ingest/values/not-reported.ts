/**
 * What people write in a cell to say that there is nothing to say. It is `null`, never 0. Short words are names in
 * Vietnamese (Na, Nà, Nan, Nàn): what could be one counts as absent only where a figure is expected, and as written.
 */
import { foldMarks } from '../fold'

/** Never a name, in any column; as they stand. */
const MARKS = new Set(['n/a', 'N/A', '#N/A', 'n.a.', 'N.A.', 'null', 'NULL', '#NULL!'])
/** Folded. */
const PHRASES = new Set([
  'chua co so lieu',
  'khong co so lieu',
  'chua bao cao',
  'khong ro',
  'kxd',
  'khong xac dinh',
  'chua ro',
])
/** Where a figure, a date or a choice is expected; as they stand. */
const FOR_FIGURES = new Set(['na', 'NA', 'nan', 'NaN', 'NAN', 'none', 'None', 'NONE', 'Null'])
const DASHES = /^[-–—.…/\s\u00a0]*$/

/** Blank, dashes, dots, "n/a", "chưa có số liệu". Safe for names and codes. */
export const notReported = (text: string): boolean =>
  text === '' ||
  DASHES.test(text) ||
  (text.length < 20 && !/\d/.test(text) && (MARKS.has(text) || PHRASES.has(foldMarks(text))))

/** The same where no name can stand: also NA, NaN, none. */
export const figureNotReported = (text: string): boolean => notReported(text) || FOR_FIGURES.has(text)
