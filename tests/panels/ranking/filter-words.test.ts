import { expect, test } from 'vitest'
import { type Filters, NO_FILTERS } from '@/domain/plan/plan'
import { textIn } from '@/i18n/text'
import { filterWords } from '@/panels/ranking/filter-words'

const names: Record<string, string> = { '384': 'Mường Lát', '385': 'Quan Hóa', '386': 'Bá Thước' }
const words = (filters: Partial<Filters>) =>
  filterWords({ ...NO_FILTERS, ...filters }, textIn('vi'), code => names[code])

test('no filter, no word', () => expect(words({})).toEqual([]))

test('one or two districts are named, more are counted with their names in reach', () => {
  expect(words({ districts: ['384'] })).toEqual([{ label: 'Mường Lát', off: { districts: [] } }])
  expect(words({ districts: ['385', '384'] }).map(word => word.label)).toEqual(['Quan Hóa, Mường Lát'])
  expect(words({ districts: ['384', '385', '386'] })).toEqual([
    { label: '3 huyện', whole: 'Mường Lát, Quan Hóa, Bá Thước', off: { districts: [] } },
  ])
})

test('each word takes back its own part and no other', () => {
  const filters: Filters = {
    districts: ['384'],
    flags: ['mountain', 'border'],
    alertOnly: true,
    onlineOnly: true,
  }
  expect(words(filters).map(word => word.off)).toEqual([
    { districts: [] },
    { flags: ['border'] },
    { flags: ['mountain'] },
    { alertOnly: false },
    { onlineOnly: false },
  ])
  // All begin with a capital, as chips of one row do.
  for (const { label } of words(filters)) expect(label[0]).toBe(label[0].toUpperCase())
})
