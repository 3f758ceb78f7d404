/** Columns of the data contract in a reader's words; what is no column of it is a header of the file and stays as it is. */
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import type { Language } from './text'

const titles = new Map<string, { readonly vi: Set<string>; readonly en: Set<string> }>()
for (const { fields } of TABLE_RESOURCES)
  for (const { column, title } of fields) {
    const known = titles.get(column) ?? { vi: new Set(), en: new Set() }
    known.vi.add(title.vi)
    known.en.add(title.en)
    titles.set(column, known)
  }

/** "lon, lat" → "Kinh độ, Vĩ độ". A column that resources call differently gets every name of it. */
export const columnTitle = (text: string, language: Language): string =>
  text
    .split(', ')
    .map(part => {
      const known = titles.get(part)
      return known ? [...known[language]].join(' / ') : part
    })
    .join(', ')
