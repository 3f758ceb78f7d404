/** The order of the table's rows: by one column, missing values last whichever way it runs. */

/** What a row is sorted by: a figure (NaN = missing) or a text (`null` = missing), by commune in the dataset's order. */
export type SortKeys =
  | { readonly kind: 'figures'; readonly values: ArrayLike<number> }
  | { readonly kind: 'texts'; readonly values: readonly (string | null)[] }

export interface Sort {
  readonly column: string
  readonly ascending: boolean
}

/**
 * @param rows indices of communes; left as they are.
 * @param compare the collation of the language, for texts.
 * @returns the same indices in order. Equal values keep the order of the dataset, upwards and downwards alike, so that
 * the same table always reads the same; missing values stand last both ways.
 */
export function sortRows(
  rows: ArrayLike<number>,
  keys: SortKeys,
  ascending: boolean,
  compare: (a: string, b: string) => number,
): number[] {
  const missing =
    keys.kind === 'figures'
      ? (row: number) => Number.isNaN(keys.values[row])
      : (row: number) => keys.values[row] === null
  const difference =
    keys.kind === 'figures'
      ? (a: number, b: number) => keys.values[a] - keys.values[b]
      : (a: number, b: number) => compare(keys.values[a] ?? '', keys.values[b] ?? '')
  const sign = ascending ? 1 : -1
  return Array.from(rows).sort((a, b) => {
    const absent = Number(missing(a)) - Number(missing(b))
    if (absent !== 0) return absent
    const told = missing(a) ? 0 : sign * difference(a, b)
    return told === 0 ? a - b : told
  })
}
