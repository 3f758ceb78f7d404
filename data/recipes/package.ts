/**
 * Writes `datapackage.json` (Frictionless Data Package v2). The columns come from `src/domain/dataset/resources.ts`,
 * which is the source; `package/notes.ts` adds what only the bundled files have: source, date, licence, labels.
 */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { resourceTitle, tableResource } from '@/domain/dataset/resources'
import { LICENCES, RESOURCE_NOTES, type ResourceNote } from './package/notes'

type Json = { readonly [key: string]: unknown }

/** Table Schema's type of a field, with the way its values are written. */
const TYPES: Readonly<Record<Field['type'], Json>> = {
  code: { type: 'string' },
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  flag: { type: 'boolean', trueValues: ['1'], falseValues: ['0'] },
  'yes-no': { type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
  date: { type: 'date' },
  time: { type: 'datetime', format: '%Y-%m-%dT%H:%M' },
  choice: { type: 'string' },
  choices: { type: 'list', delimiter: ';', itemType: 'string' },
}

const natureOf = (note: Partial<ResourceNote>, column: string): Json =>
  note.realColumns
    ? {
        'x-nature': note.realColumns.includes(column)
          ? 'fact'
          : note.estimateColumns?.includes(column)
            ? 'estimate'
            : 'illustrative',
      }
    : {}

export const fieldSchema = (field: Field): Json => {
  const constraints = {
    ...(field.required ? { required: true } : {}),
    ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
    ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
    ...(field.choices && field.type === 'choice' ? { enum: field.choices } : {}),
  }
  return {
    name: field.column,
    ...TYPES[field.type],
    title: field.title.en,
    'x-titleVi': field.title.vi,
    'x-type': field.type,
    ...(field.unit ? { 'x-unit': field.unit } : {}),
    ...(field.choices && field.type === 'choices' ? { 'x-choices': field.choices } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

const REFERS_TO_COMMUNE = ['villages', 'schools', 'fibre-nodes', 'covid-levels', 'teaching-modes']

const tableSchema = (note: Pick<ResourceNote, 'name'> & Partial<ResourceNote>): Json | null => {
  const table = note.name === 'basemap' ? undefined : tableResource(note.name)
  if (!table) return null
  // A primary key may hold no empty value; where the contract's key has an optional column it is a unique key.
  const required = table.key.every(column => table.fields.find(field => field.column === column)?.required)
  return {
    fields: table.fields.map(field => ({ ...fieldSchema(field), ...natureOf(note, field.column) })),
    missingValues: [''],
    ...(required ? { primaryKey: table.key } : { uniqueKeys: [table.key] }),
    ...(REFERS_TO_COMMUNE.includes(note.name)
      ? {
          foreignKeys: [
            { fields: ['commune_code'], reference: { resource: 'communes', fields: ['commune_code'] } },
          ],
        }
      : {}),
  }
}

const plain = (name: string, type: string, title: string, titleVi: string, more: Json = {}): Json => ({
  name,
  type,
  title,
  'x-titleVi': titleVi,
  ...more,
})

/** Properties of the features, or of the objects, of what is not a table. */
const OTHER_SCHEMAS: Readonly<Record<string, Json>> = {
  boundaries: {
    fields: [plain('commune_code', 'string', 'Commune code', 'Mã xã', { constraints: { required: true } })],
    'x-objects': ['communes', 'districts', 'province'],
  },
  'mobile-coverage': {
    fields: [
      plain('operator', 'string', 'Operator', 'Nhà mạng', { constraints: { required: true } }),
      plain('technology', 'string', 'Technology', 'Công nghệ', {
        constraints: { required: true, enum: ['2G', '3G', '4G', '5G'] },
      }),
      plain('min_rsrp_dbm', 'number', 'Lowest level at the edge (RSRP; RSCP for 3G)', 'Mức thu thấp nhất', {
        'x-unit': 'dbm',
      }),
      plain('as_of', 'date', 'As of', 'Ngày số liệu'),
      plain('claimed_by', 'string', 'Claimed by', 'Bên công bố'),
    ],
    'x-geometry': 'MultiPolygon',
  },
  'fibre-routes': {
    fields: [
      plain('operator', 'string', 'Operator', 'Nhà mạng'),
      plain('kind', 'string', 'Kind', 'Loại tuyến', { constraints: { enum: ['trunk', 'access'] } }),
    ],
    'x-geometry': 'MultiLineString',
  },
  roads: {
    fields: [plain('class', 'string', 'Class of road', 'Cấp đường')],
    'x-geometry': 'MultiLineString',
  },
  'signal-rasters': {
    'x-grid': 'one band of received power in dBm; nodata where nothing is known',
    'x-crs': ['EPSG:4326', 'EPSG:4756', 'EPSG:32648', 'EPSG:32649', 'EPSG:3405', 'EPSG:3406', 'EPSG:5897'],
    'x-properties': ['x-operator', 'x-technology'],
  },
  norms: {
    fields: [
      plain('key', 'string', 'Key', 'Khóa', { constraints: { required: true, unique: true } }),
      plain('value', 'number', 'Value (empty: set by the user)', 'Giá trị (trống: người dùng đặt)'),
      plain('unit', 'string', 'Unit', 'Đơn vị tính', { constraints: { required: true } }),
      plain('source', 'string', 'Source', 'Nguồn', { constraints: { required: true } }),
      plain('as_of', 'date', 'As of', 'Ngày số liệu'),
    ],
  },
}

const FORMATS: Readonly<Record<string, readonly [format: string, mediatype: string]>> = {
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
  geojson: ['geojson', 'application/geo+json'],
  topojson: ['topojson', 'application/topo+json'],
}

const BASEMAP_TITLE = { vi: 'Bản đồ nền', en: 'Base map' }

const resourceJson = (note: ResourceNote): Json => {
  const title = note.name === 'basemap' ? BASEMAP_TITLE : resourceTitle(note.name)
  const [format, mediatype] = FORMATS[note.path.slice(note.path.lastIndexOf('.') + 1)]!
  const schema = tableSchema(note) ?? OTHER_SCHEMAS[note.name]
  return {
    name: note.name,
    path: note.path,
    ...(format === 'csv' ? { type: 'table' } : {}),
    title: title.en,
    'x-titleVi': title.vi,
    format,
    mediatype,
    encoding: 'utf-8',
    as_of: note.asOf,
    illustrative: note.illustrative,
    schematic: note.schematic,
    source: note.source,
    ...(note.realColumns ? { 'x-realColumns': note.realColumns } : {}),
    ...(note.estimateColumns ? { 'x-estimateColumns': note.estimateColumns } : {}),
    licenses: [LICENCES[note.licence]],
    sources: note.sources,
    ...(schema ? { schema } : {}),
  }
}

/** Resources that the product reads and nothing is bundled of: nobody has published them, and none is made up. */
const OPTIONAL: readonly (readonly [name: ResourceName, formats: readonly string[]])[] = [
  ['measurements', ['csv', 'xlsx', 'gpx', 'geojson', 'kml']],
  ['signal-rasters', ['geotiff']],
  ['roads', ['geojson', 'kml']],
]

const optionalJson = ([name, formats]: (typeof OPTIONAL)[number]): Json => {
  const title = resourceTitle(name)
  return {
    name,
    title: title.en,
    'x-titleVi': title.vi,
    'x-formats': formats,
    schema: tableSchema({ name }) ?? OTHER_SCHEMAS[name],
  }
}

export const buildPackage = (): string => {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'phu-song-thanh-hoa',
    version: '1.0.0',
    title: 'Phủ Sóng: Thanh Hóa, 559 communes, with illustrative data',
    'x-titleVi': 'Phủ Sóng: Thanh Hóa, 559 xã, phường, thị trấn, kèm dữ liệu minh họa',
    description:
      'The communes of Thanh Hóa as of 1 July 2021, schematic boundaries, and an illustrative data set drawn from a seed. Every resource says whether it is illustrative or schematic; illustrative figures are not real.',
    'x-descriptionVi':
      'Các xã của Thanh Hóa tại thời điểm 01/7/2021, ranh giới sơ đồ và bộ dữ liệu minh họa dựng từ một hạt giống ngẫu nhiên. Mỗi tài nguyên ghi rõ là minh họa hay sơ đồ; số liệu minh họa không có thật.',
    as_of: '2021-11-22',
    licenses: [LICENCES.MIT],
    sources: [{ title: 'See the sources of each resource' }],
    resources: RESOURCE_NOTES.map(resourceJson),
    'x-optionalResources': OPTIONAL.map(optionalJson),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
