/** Thin lines to the nearest station of each operator, with the distance at its end. */
import type { Layer } from '@deck.gl/core'
import { IconLayer, PathLayer, TextLayer } from '@deck.gl/layers'
import type { NearestLine } from '../gaps/nearest-lines'
import { INK, operatorColour, WHITE } from '../style/colours'
import { MAST_FRAMES, mastName, mastOf, mastSheet } from '../style/site-marks'
import { ON_TOP } from './drawing-order'

/** @param textOf operator and distance in the language of the page. */
export function nearestSites(
  lines: readonly NearestLine[],
  operators: readonly string[],
  textOf: (line: NearestLine) => string,
  offsets: readonly number[],
): Layer[] {
  const data = lines as NearestLine[]
  const coat = (id: string, width: number, colour: (line: NearestLine) => [number, number, number, number]) =>
    new PathLayer<NearestLine>({
      ...ON_TOP,
      id,
      data,
      positionFormat: 'XY',
      getPath: line => [...line.from, ...line.to],
      getColor: colour,
      getWidth: width,
      widthUnits: 'pixels',
      capRounded: true,
    })
  const mark = (id: string, part: 'mark' | 'edge') =>
    new IconLayer<NearestLine>({
      ...ON_TOP,
      id,
      data,
      iconAtlas: mastSheet() as unknown as string,
      iconMapping: MAST_FRAMES,
      getSize: 18 * 1.6,
      getPosition: line => [...line.to],
      getIcon: line => mastName(mastOf(operators.indexOf(line.operator)), part),
      getColor: line =>
        part === 'edge' ? [...WHITE, 255] : [...operatorColour(operators, line.operator), 255],
    })
  return [
    coat('nearest-casing', 3.4, () => [...WHITE, 210]),
    coat('nearest-lines', 1.4, line => [...operatorColour(operators, line.operator), 255]),
    mark('nearest-edges', 'edge'),
    mark('nearest-sites', 'mark'),
    new TextLayer<NearestLine>({
      ...ON_TOP,
      id: 'nearest-labels',
      data,
      getPosition: line => [...line.to],
      getText: textOf,
      getSize: 12,
      getColor: [...INK, 255],
      getPixelOffset: (_, { index }) => [0, -(offsets[index] ?? 0)],
      updateTriggers: { getPixelOffset: offsets },
      fontFamily: '"Be Vietnam Pro", sans-serif',
      fontWeight: 600,
      characterSet: 'auto',
      background: true,
      getBackgroundColor: [...WHITE, 225],
      backgroundPadding: [5, 2, 5, 2],
    }),
  ]
}
