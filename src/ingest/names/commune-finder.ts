/**
 * Finds the commune that a row means. The key is the GSO code; a name is only a way to it, and a name that fits two
 * communes is nobody's to decide here:
 *   1. same name up to the place of the tone mark (Hoá = Hóa), within the district where one is given;
 *   2. only if that finds nothing: same name without diacritics, and only if exactly one commune has it.
 */
import type { Commune } from '@/domain/dataset/records'
import { foldMarks, foldTone } from '../fold'
import { bareCommuneName, bareDistrictName, statedCommuneType } from './bare-name'

export type Found =
  | { readonly kind: 'one'; readonly commune: Commune; readonly by: 'name' | 'name-without-marks' }
  | { readonly kind: 'many'; readonly candidates: readonly Commune[] }
  | { readonly kind: 'none' }

/** Units that were renamed: the folded old name → the name in use. Tĩnh Gia became the town of Nghi Sơn in 2020. */
const RENAMED_DISTRICTS: Readonly<Record<string, string>> = { 'tĩnh gia': 'nghi sơn' }

const NONE: Found = { kind: 'none' }

export class CommuneFinder {
  private readonly byCode = new Map<string, Commune>()
  private readonly byTone = new Map<string, Commune[]>()
  private readonly byMarks = new Map<string, Commune[]>()
  private readonly districtsByTone = new Map<string, Set<string>>()
  private readonly districtsByMarks = new Map<string, Set<string>>()
  readonly districtCodes = new Set<string>()

  constructor(readonly communes: readonly Commune[]) {
    for (const commune of communes) {
      this.byCode.set(commune.communeCode, commune)
      this.districtCodes.add(commune.districtCode)
      const name = bareCommuneName(commune.communeName)
      put(this.byTone, foldTone(name), commune)
      put(this.byMarks, foldMarks(name), commune)
      const district = bareDistrictName(commune.districtName)
      add(this.districtsByTone, foldTone(district), commune.districtCode)
      add(this.districtsByMarks, foldMarks(district), commune.districtCode)
    }
  }

  get isEmpty(): boolean {
    return this.communes.length === 0
  }

  code(code: string): Commune | undefined {
    return this.byCode.get(code)
  }

  /** The code of the district named (or coded) in the text; `null` where none or several fit. */
  district(text: string): string | null {
    if (this.districtCodes.has(text)) return text
    const tone = foldTone(bareDistrictName(text))
    const exact = this.districtsByTone.get(
      Object.hasOwn(RENAMED_DISTRICTS, tone) ? RENAMED_DISTRICTS[tone]! : tone,
    )
    const loose = exact ?? this.districtsByMarks.get(foldMarks(bareDistrictName(text)))
    return loose?.size === 1 ? [...loose][0]! : null
  }

  /**
   * `district` is a district code; `null`: the file does not say. `marked`: the column writes diacritics; where it does
   * not, a text without any may be every name that folds to it, also one that has none of its own.
   */
  name(text: string, district: string | null, marked = true): Found {
    const bare = bareCommuneName(text)
    const here = (communes: readonly Commune[] | undefined) =>
      (communes ?? []).filter(commune => district === null || commune.districtCode === district)
    const exact = here(this.byTone.get(foldTone(bare)))
    if (!marked && !hasMarks(text)) {
      const every = here(this.byMarks.get(foldMarks(bare)))
      if (every.length > 1) return { kind: 'many', candidates: every }
    }
    // "thị trấn X" beside "xã X" in one district: the text itself says which.
    const type = exact.length > 1 ? statedCommuneType(text) : null
    const typed = type === null ? exact : exact.filter(commune => commune.communeType === type)
    const sure = typed.length > 0 ? typed : exact
    if (sure.length === 1) return { kind: 'one', commune: sure[0]!, by: 'name' }
    if (sure.length > 1) return { kind: 'many', candidates: sure }
    const loose = here(this.byMarks.get(foldMarks(bare)))
    if (loose.length === 1) return { kind: 'one', commune: loose[0]!, by: 'name-without-marks' }
    return loose.length > 1 ? { kind: 'many', candidates: loose } : NONE
  }

  /** Whether the name is another way to write the commune's own: tone place, prefix, missing diacritics. */
  sameName(commune: Commune, text: string, marked = true): boolean {
    const own = bareCommuneName(commune.communeName)
    const said = bareCommuneName(text)
    if (foldTone(own) === foldTone(said)) return true
    // Without marks they agree; but if the text is exactly another commune's name, it means that one.
    if (foldMarks(own) !== foldMarks(said)) return false
    return (!marked && !hasMarks(text)) || !this.byTone.has(foldTone(said))
  }
}

/** Whether the texts of one column are written with diacritics: at least half of those that are there. */
export function writesMarks(texts: Iterable<string>): boolean {
  let [all, marked] = [0, 0]
  for (const text of texts) {
    if (!/\p{L}/u.test(text)) continue
    all++
    if (hasMarks(text)) marked++
  }
  return marked > 0 && marked * 2 >= all
}

const hasMarks = (text: string) =>
  /[^\p{ASCII}]/u.test(text) && /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'))

function put(map: Map<string, Commune[]>, key: string, commune: Commune): void {
  const list = map.get(key)
  if (list) list.push(commune)
  else map.set(key, [commune])
}

function add(map: Map<string, Set<string>>, key: string, code: string): void {
  const set = map.get(key)
  if (set) set.add(code)
  else map.set(key, new Set([code]))
}
