/**
 * Operators under one name: as sites and coverage in use spell them, else as they write themselves. Phones and people
 * write "VIETTEL", "Vina Phone", "Mobi", 452-04.
 */
import { foldMarks } from '../fold'

/** Folded without spaces → the operator's own spelling. Network codes are those of the country, 452. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Viettel: [
    'viettel',
    'vietel',
    'vtel',
    'vtl',
    'viettelmobile',
    'vietteltelecom',
    'vietteltelecomcorporation',
    'vnviettel',
    '45204',
    '45206',
    '45208',
  ],
  VinaPhone: ['vinaphone', 'vina', 'vinafone', 'vnvinaphone', 'vnptvinaphone', 'gpcvinaphone', '45202'],
  MobiFone: ['mobifone', 'mobi', 'mobiphone', 'vms', 'vmsmobifone', 'vnmobifone', '45201'],
  Vietnamobile: ['vietnamobile', 'vietnammobile', 'vnm', 'vnmobile', 'vnvietnamobile', '45205'],
  Gmobile: ['gmobile', 'gtel', 'gtelmobile', 'beeline', '45207'],
}
const BRANDS = new Map(
  Object.entries(SPELLINGS).flatMap(([brand, words]) => words.map(word => [word, brand] as const)),
)

const keyOf = (text: string) => foldMarks(text).replace(/ /g, '')

export class KnownOperators {
  private readonly own = new Map<string, string>()

  constructor(inUse: readonly string[]) {
    for (const name of inUse) if (!this.own.has(keyOf(name))) this.own.set(keyOf(name), name)
    // The spelling in use stands for its brand, whatever else the brand is called.
    for (const name of inUse) {
      const brand = BRANDS.get(keyOf(name))
      if (brand && !this.own.has(keyOf(brand))) this.own.set(keyOf(brand), name)
    }
  }

  /** The name in use for the same operator; as it is written where nobody has used one. */
  inUse(text: string): string {
    const key = keyOf(text)
    if (key === '') return text
    const brand = BRANDS.get(key)
    return this.own.get(key) ?? (brand === undefined ? text : (this.own.get(keyOf(brand)) ?? text))
  }

  /** The name to use; an unknown operator keeps its own. */
  spelling(text: string): string {
    const key = keyOf(text)
    if (key === '') return text
    const brand = BRANDS.get(key)
    return this.own.get(key) ?? (brand === undefined ? text : (this.own.get(keyOf(brand)) ?? brand))
  }
}
