/** Finds communes and schools by name or code, with diacritics or without. Every namesake is an answer. */
import MiniSearch from 'minisearch'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CommuneCode } from '@/domain/units'
import { districtName as nameIn } from '@/i18n/district-name'
import { fold } from '@/i18n/fold'
import type { Language } from '@/i18n/text'

export interface Place {
  readonly id: string
  readonly kind: 'commune' | 'school'
  readonly name: string
  /** District of a commune; commune and district of a school. */
  readonly where: string
  readonly communeCode: CommuneCode
  /** `null`: a commune. */
  readonly schoolCode: string | null
}

export interface PlaceIndex {
  /** Best first: names written as asked, before names that only fold to it; communes before schools. */
  readonly find: (query: string) => Place[]
}

const MOST = 40

/** @param language in which the places are described. */
export function placeIndex(dataset: Dataset, language: Language = 'vi'): PlaceIndex {
  const places = new Map<string, Place>()
  const communes = new Map(dataset.records.communes.map(commune => [commune.communeCode, commune]))
  for (const { communeCode, communeName, districtName } of communes.values()) {
    const id = `commune ${communeCode}`
    places.set(id, {
      id,
      kind: 'commune',
      name: communeName,
      where: nameIn(districtName, language),
      communeCode,
      schoolCode: null,
    })
  }
  for (const { schoolCode, schoolName, communeCode } of dataset.records.schools) {
    const commune = communes.get(communeCode)
    if (!commune) continue
    const where = `${commune.communeName}, ${nameIn(commune.districtName, language)}`
    places.set(`school ${schoolCode}`, {
      id: `school ${schoolCode}`,
      kind: 'school',
      name: schoolName,
      where,
      communeCode,
      schoolCode,
    })
  }

  const index = new MiniSearch<Place>({
    fields: ['name', 'where', 'code'],
    processTerm: fold,
    extractField: (place, field) =>
      field === 'code' ? place.communeCode : (place[field as keyof Place] as string),
  })
  index.addAll([...places.values()])

  return {
    find(query) {
      const asked = query.trim().normalize('NFC').toLowerCase()
      const plain = fold(asked)
      if (plain === '') return []
      const closeness = ({ name, kind }: Place) => {
        const lower = name.toLowerCase()
        const exact = lower === asked ? 0 : fold(lower) === plain ? 1 : fold(lower).startsWith(plain) ? 2 : 3
        return exact * 2 + (kind === 'commune' ? 0 : 1)
      }
      return index
        .search(query, {
          prefix: true,
          combineWith: 'AND',
          boost: { name: 2 },
          fuzzy: term => (term.length > 4 ? 0.15 : false),
        })
        .map(({ id, score }) => ({ place: places.get(id as string), score }))
        .filter((hit): hit is { place: Place; score: number } => hit.place !== undefined)
        .sort(
          (a, b) =>
            closeness(a.place) - closeness(b.place) ||
            b.score - a.score ||
            (a.place.id < b.place.id ? -1 : 1),
        )
        .slice(0, MOST)
        .map(hit => hit.place)
    },
  }
}
