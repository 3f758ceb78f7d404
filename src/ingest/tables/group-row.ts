/** "I | Huyện Mường Lát": the district that the rows below a group row belong to. */
import { bareDistrictName } from '../names/bare-name'
import type { CommuneFinder } from '../names/commune-finder'

export interface GroupRow {
  /** District code. */
  readonly district: string
  /** 1-based row of the title in the file. */
  readonly row: number
  readonly title: string
}

/** `null` where the group is something else than a district. */
export function groupRow(cells: readonly string[], row: number, finder: CommuneFinder): GroupRow | null {
  for (const cell of cells) {
    const title = cell.trim()
    const text = title.replace(/^(cộng|tổng( cộng| số)?)\s+/i, '').replace(/^([IVXLC]+|[A-H])\s*[.)-]\s*/, '')
    if (text.length < 3) continue
    const district = finder.district(text) ?? finder.district(bareDistrictName(text))
    if (district !== null) return { district, row, title }
  }
  return null
}
