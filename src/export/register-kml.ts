/**
 * The marks as KML 2.2 for Google Earth and phones: a folder a district, a style a status, and every column of the list
 * in the balloon (`ExtendedData`), also history and evidence. The XML is written here: all of its text is escaped.
 */
import { MARK_STATUSES, type MarkGeometry, type MarkStatus } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { textIn } from '@/i18n/text'
import { plainCell } from './register-csv'
import type { RegisterRow, RegisterTable } from './register-table'
import { xmlText } from './xml'

/** `aabbggrr`, from the reds of what is open to the greens of what is done; rejected is grey. */
const COLOURS: Readonly<Record<MarkStatus, string>> = {
  reported: 'ff2626dc',
  verified: 'ff1673f9',
  assigned: 'ff08b3ea',
  building: 'fff6823b',
  covered: 'ff5ec522',
  closed: 'ff4aa316',
  rejected: 'ff80726b',
}
const RECORDS = ['history', 'evidence'] as const
/** The geometry says it already. */
const UNWRITTEN: ReadonlySet<string> = new Set(['lon', 'lat', 'shape'])

export function registerKml(table: RegisterTable): string {
  const { title, subtitle, notes, districts, language } = table
  const t = textIn(language)
  const folders = districts.map(
    ({ numeral, name, rows }) =>
      `<Folder><name>${xmlText(`${numeral}. ${name ?? t('registerFile.noDistrict')}`)}</name>\n` +
      `${rows.map(row => placemark(row, table)).join('\n')}\n</Folder>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xmlText(title)}</name>`,
    `<description>${xmlText([subtitle, ...notes].join('\n'))}</description>`,
    ...MARK_STATUSES.map(styleOf),
    schemaOf(table),
    ...folders,
    '</Document></kml>',
    '',
  ].join('\n')
}

/** The labels once, not in every mark. */
function schemaOf({ columns, language }: RegisterTable): string {
  const fields = [
    ...columns.filter(({ key }) => !UNWRITTEN.has(key)).map(({ key, header }) => [key, header[language]]),
    ...RECORDS.map(name => [name, name]),
  ]
  return `<Schema name="mark" id="mark">${fields
    .map(
      ([name, label]) =>
        `<SimpleField type="string" name="${name}"><displayName>${xmlText(label!)}</displayName></SimpleField>`,
    )
    .join('')}</Schema>`
}

function styleOf(status: MarkStatus): string {
  const colour = COLOURS[status]
  return (
    `<Style id="${status}"><IconStyle><color>${colour}</color></IconStyle>` +
    `<LineStyle><color>${colour}</color><width>3</width></LineStyle>` +
    `<PolyStyle><color>66${colour.slice(2)}</color></PolyStyle></Style>`
  )
}

function placemark({ number, cells, entry }: RegisterRow, { columns }: RegisterTable): string {
  const { mark, commune, village } = entry
  const data = columns.flatMap(({ key }, at) =>
    UNWRITTEN.has(key) || cells[at] === null ? [] : [dataOf(key, String(plainCell(cells[at]!)))],
  )
  const records = RECORDS.flatMap(name =>
    mark[name].length === 0 ? [] : [dataOf(name, JSON.stringify(mark[name]))],
  )
  const name = mark.name ?? village?.villageName ?? commune?.communeName ?? String(number)
  return (
    `<Placemark><name>${xmlText(name)}</name><styleUrl>#${mark.status}</styleUrl>` +
    `<ExtendedData><SchemaData schemaUrl="#mark">${[...data, ...records].join('')}</SchemaData></ExtendedData>${shapeOf(mark.geometry)}</Placemark>`
  )
}

const dataOf = (name: string, value: string) => `<SimpleData name="${name}">${xmlText(value)}</SimpleData>`

const chain = (positions: readonly Position[]) =>
  `<coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates>`

function shapeOf(geometry: MarkGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${chain([geometry.coordinates])}</Point>`
    case 'LineString':
      return `<LineString><tessellate>1</tessellate>${chain(geometry.coordinates)}</LineString>`
    case 'Polygon': {
      const [outer = [], ...holes] = geometry.coordinates
      const inner = holes.map(
        ring => `<innerBoundaryIs><LinearRing>${chain(ring)}</LinearRing></innerBoundaryIs>`,
      )
      return (
        `<Polygon><outerBoundaryIs><LinearRing>${chain(outer)}</LinearRing></outerBoundaryIs>` +
        `${inner.join('')}</Polygon>`
      )
    }
  }
}
