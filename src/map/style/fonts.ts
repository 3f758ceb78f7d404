/**
 * The typeface of the labels. There is no glyph server: the map draws its glyphs from the page's own fonts, and would
 * keep a fallback's shapes for good if it drew before the right one had arrived.
 */

import type { MapLibreMap } from 'maplibre-gl'

/** The map reads weight and slant off the first name and the face off the second. */
export const REGULAR = ['Be Vietnam Pro Regular', 'Be Vietnam Pro']
export const BOLD = ['Be Vietnam Pro SemiBold', 'Be Vietnam Pro']
export const ITALIC = ['Be Vietnam Pro Italic', 'Be Vietnam Pro']

/** Letters of each file that the face is split into: plain, extended and Vietnamese. */
const SAMPLE = 'Aa1 Āā Ệệ Ơơ Đđ'
const FACES = ['400', '600', 'italic 400']

/** Resolves when the faces are there, or at once where the page has none of them: labels then use what there is. */
export async function labelFonts(): Promise<void> {
  await Promise.allSettled(FACES.map(face => document.fonts.load(`${face} 24px "Be Vietnam Pro"`, SAMPLE)))
}

/**
 * MapLibre 6.17 reads a glyph's height of exactly zero above its reference line as "not known" and drops the letter by
 * eight units: in this face those are Ẫ, Ễ, Ồ, Ố and their like, in every capital name. A thousandth of a pixel keeps
 * them in their place. To be called before the first label is drawn.
 */
export function keepTallCapitals(map: MapLibreMap) {
  const { glyphManager } = map.style
  const create = glyphManager.createRasterizer
  glyphManager.createRasterizer = (options, padding) => {
    const rasterizer = create(options, padding)
    const draw = rasterizer.draw.bind(rasterizer)
    rasterizer.draw = letter => {
      const glyph = draw(letter)
      return { ...glyph, glyphTop: glyph.glyphTop + 0.001 }
    }
    return rasterizer
  }
}
