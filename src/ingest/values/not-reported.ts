/** What people write in a cell to say that there is nothing to say. It is `null`, never 0. */
import { foldMarks } from '../fold'

const WORDS = new Set([
  'na',
  'n a',
  'null',
  'none',
  'nan',
  'chua co so lieu',
  'khong co so lieu',
  'chua bao cao',
  'khong ro',
  'kxd',
  'khong xac dinh',
  'chua ro',
])
const DASHES = /^[-–—.…/\s\u00a0]*$/

/** Blank, dashes, dots, "n/a", "chưa có số liệu". */
export const notReported = (text: string): boolean =>
  text === '' || DASHES.test(text) || (text.length < 20 && !/\d/.test(text) && WORDS.has(foldMarks(text)))
