import { describe, expect, test } from 'vitest'
import { MISSING_FILL, OUT_OF_VIEW, rampColours } from '@/map/style/colours'
import { communeFill, communesWithout, FILTERED_OUT, NO_VALUE, themePicture } from '@/map/theme/theme-picture'

const score = { id: 'score', kind: 'score', tone: 'need' } as const
const colourOf = (fill: Uint8Array, commune: number) => [...fill.slice(commune * 4, commune * 4 + 3)]

describe('the theme as a picture', () => {
  test('breaks are those of the communes in view', () => {
    const values = Float64Array.from([1, 2, 3, 1000])
    const all = themePicture(score, values, null)
    const some = themePicture(score, values, Uint8Array.from([1, 1, 1, 0]))
    expect(all.classes.highs.at(-1)).toBe(1000)
    expect(some.classes.highs.at(-1)).toBe(3)
    expect([...some.classOf]).toEqual([0, 1, 2, FILTERED_OUT])
  })

  test('a commune that is left out is grey, one without a value is the grey of missing, never the lightest class', () => {
    const picture = themePicture(score, Float64Array.from([0, Number.NaN, 5]), Uint8Array.from([1, 1, 0]))
    const fill = communeFill(picture, 3, false)
    expect(colourOf(fill, 1)).toEqual([...MISSING_FILL])
    expect(colourOf(fill, 2)).toEqual([...OUT_OF_VIEW])
    expect(communesWithout(picture, NO_VALUE)).toEqual([1])
  })

  test('the first in rank is the darkest', () => {
    const ranks = Float64Array.from({ length: 12 }, (_, i) => i + 1)
    const picture = themePicture({ id: 'rank', kind: 'rank', tone: 'need' }, ranks, null)
    const fill = communeFill(picture, 12, false)
    expect(colourOf(fill, 0)).toEqual([...rampColours('need', 6)[5]])
    expect(colourOf(fill, 11)).toEqual([...rampColours('need', 6)[0]])
  })

  test('under coverage the theme steps back: every colour lighter, none lost', () => {
    const picture = themePicture(
      score,
      Float64Array.from({ length: 6 }, (_, i) => i),
      null,
    )
    const loud = communeFill(picture, 6, false)
    const quiet = communeFill(picture, 6, true)
    for (let i = 0; i < 24; i++) expect(quiet[i]).toBeGreaterThanOrEqual(loud[i])
    const six = new Set(Array.from({ length: 6 }, (_, i) => colourOf(quiet, i).join()))
    expect(six.size).toBe(6)
  })

  test('under coverage what the filters leave out keeps its grey: white would read as "no coverage"', () => {
    const picture = themePicture(score, Float64Array.from([0, 1, 2]), Uint8Array.from([1, 1, 0]))
    expect(colourOf(communeFill(picture, 3, true), 2)).toEqual([...OUT_OF_VIEW])
  })

  test('with the theme off every commune is plain land', () => {
    const fill = communeFill(null, 3, false)
    expect(colourOf(fill, 0)).toEqual(colourOf(fill, 2))
    expect(fill[3]).toBe(255)
  })
})
