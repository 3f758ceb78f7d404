/** KML → rows: a placemark a row, its `ExtendedData` by name, else its name and description. */
import type { Document, Element } from '@xmldom/xmldom'
import { plainText } from './plain-text'
import { type PropertyRow, propertyList } from './property-list'
import type { RawList, RawRow } from './raw-row'
import { shapeOfGeojson } from './read-shape'

export const readKmlList = (document: Document): RawList =>
  propertyList(
    [...document.getElementsByTagName('Placemark')].map((place, at) => placemarkRow(place, at + 1)),
  )

function placemarkRow(place: Element, row: number): PropertyRow {
  const properties: Record<string, unknown> = {}
  for (const data of place.getElementsByTagName('Data')) {
    const name = data.getAttribute('name')
    if (name) properties[name] = childText(data, 'value') ?? ''
  }
  for (const data of place.getElementsByTagName('SimpleData')) {
    const name = data.getAttribute('name')
    if (name) properties[name] = data.textContent ?? ''
  }
  // Ours write the name for the map only: the column says whether anybody stated it.
  if (!('mark_id' in properties)) {
    properties.name ??= childText(place, 'name')
    properties.note ??= childText(place, 'description')
  }
  return { row, properties, shape: shapeOf(place) }
}

const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1)

const childText = (element: Element, name: string): string | null =>
  children(element).find(child => child.localName === name)?.textContent ?? null

function shapeOf(place: Element): RawRow['shape'] {
  const shapes = children(place).flatMap(child => geometryOf(child))
  if (shapes.length === 0) return null
  return shapes.length === 1 ? (shapeOfGeojson(shapes[0]) ?? 'unreadable') : 'unreadable'
}

/** GeoJSON geometries in the element: none where it is no shape. */
function geometryOf(element: Element): object[] {
  switch (element.localName) {
    case 'Point':
      return [{ type: 'Point', coordinates: positionsIn(element)[0] }]
    case 'LineString':
      return [{ type: 'LineString', coordinates: positionsIn(element) }]
    case 'Polygon': {
      const rings = ['outerBoundaryIs', 'innerBoundaryIs'].flatMap(name =>
        children(element)
          .filter(child => child.localName === name)
          .map(positionsIn),
      )
      return [{ type: 'Polygon', coordinates: rings }]
    }
    case 'MultiGeometry':
      return children(element).flatMap(geometryOf)
    default:
      return []
  }
}

function positionsIn(element: Element): number[][] {
  const text = plainText(element.getElementsByTagName('coordinates')[0]?.textContent ?? null) ?? ''
  return text
    .split(/\s+/)
    .filter(part => part !== '')
    .map(part => part.split(',').slice(0, 2).map(Number))
}
