/**
 * Finds the school that a row names. Offices write one school in many ways ("Trường Tiểu học Hàm Rồng", "TH Hàm Rồng"):
 * what they agree in is compared, the level among it. As with communes, a name that fits two schools is nobody's to
 * decide here, and diacritics are dropped only where nothing else was found.
 */
import type { CommuneCode } from '@/domain/units'
import { foldMarks, foldTone } from '../fold'
import type { Reference } from '../import'

export type KnownSchool = Reference['schools'][number]

/** Longer ways to write a level or kind of school, folded by tone → the abbreviation. Longer ones first. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/phổ thông dân tộc nội trú/g, 'ptdtnt'],
  [/phổ thông dân tộc bán trú/g, 'ptdtbt'],
  [/dân tộc nội trú/g, 'dtnt'],
  [/trung học cơ sở/g, 'thcs'],
  [/trung học phổ thông/g, 'thpt'],
  [/giáo dục nghề nghiệp/g, 'gdnn'],
  [/giáo dục thường xuyên/g, 'gdtx'],
  [/tiểu học/g, 'th'],
  [/mầm non/g, 'mn'],
  [/mẫu giáo/g, 'mg'],
]
/** The same in a column that writes no diacritics. */
const BARE_ABBREVIATIONS = ABBREVIATIONS.map(
  ([long, short]) => [new RegExp(foldMarks(long.source), 'g'), short] as const,
)

/** "Trường TH & THCS Nhi Sơn" → "th thcs nhi sơn". */
function schoolKey(name: string): string {
  let key = foldTone(name)
  for (const [long, short] of ABBREVIATIONS) key = key.replace(long, short)
  return tidy(key.replace(/[^\p{L}\p{M}\d]+/gu, ' '))
}

function bareKey(name: string): string {
  let key = foldMarks(name)
  for (const [long, short] of BARE_ABBREVIATIONS) key = key.replace(long, short)
  return tidy(key)
}

const tidy = (key: string) =>
  key
    .trim()
    .replace(/^(trường|truong)\s+/, '')
    .replace(/^(trung tâm|trung tam|tt)\s+(?=gd)/, '')
    .replace(/(?<=^| )(th|thcs|thpt|gdnn|mn) (và|va) (?=th|gd|mg)/g, '$1 ')

export class SchoolFinder {
  private readonly byKey = new Map<string, KnownSchool[]>()
  private readonly byBareKey = new Map<string, KnownSchool[]>()

  constructor(schools: readonly KnownSchool[]) {
    for (const school of schools) {
      if (school.schoolName === undefined) continue
      put(this.byKey, schoolKey(school.schoolName), school)
      put(this.byBareKey, bareKey(school.schoolName), school)
    }
  }

  /** Every school that the text may mean. @param inside whether a commune comes into question. */
  find(text: string, inside: (commune: CommuneCode) => boolean): readonly KnownSchool[] {
    const here = (schools: readonly KnownSchool[] = []) => schools.filter(one => inside(one.communeCode))
    const exact = here(this.byKey.get(schoolKey(text)))
    return exact.length > 0 ? exact : here(this.byBareKey.get(bareKey(text)))
  }
}

function put(map: Map<string, KnownSchool[]>, key: string, school: KnownSchool): void {
  const list = map.get(key)
  if (list) list.push(school)
  else map.set(key, [school])
}
