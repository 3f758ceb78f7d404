/** Yes and no as files say them: 0/1, có/không, x, true/false, yes/no. */
import { foldMarks } from '../fold'

const YES = new Set(['1', 'co', 'x', 'true', 'yes', 'y', 'dung', 'da co', 'v', 'roi'])
const NO = new Set(['0', 'khong', 'false', 'no', 'n', 'sai', 'chua', 'chua co', 'khong co', 'ko'])

/** `null` where the word is neither. The caller has already set blank cells aside. */
export function readFlag(text: string): boolean | null {
  if (/^[✓✔☑]$/.test(text)) return true
  const word = foldMarks(text)
  return YES.has(word) ? true : NO.has(word) ? false : null
}
