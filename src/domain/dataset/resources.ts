/**
 * The data contract as data: every table resource, its columns and its key. `datapackage.json`, the reading of files,
 * the column matcher and the writing of canonical CSV all follow this list; nothing else repeats it.
 */
import type { ResourceName } from './dataset'
import { type Field, field } from './field'
import {
  COMMUNE_TYPES,
  COUNT_UNITS,
  DEVICE_KINDS,
  NEED_CLASSES,
  SCHOOL_LEVELS,
  SUPPLY_CHANNELS,
  TEACHING_MODES,
  TECHNOLOGIES,
} from './records'

export interface TableResource {
  readonly name: ResourceName
  readonly title: { readonly vi: string; readonly en: string }
  readonly fields: readonly Field[]
  /** Columns that name a row: two rows with the same key are duplicates, and a joined row replaces by key. */
  readonly key: readonly string[]
}

const need = { required: true } as const
const count = (unit: NonNullable<Field['unit']>) => ({ unit, minimum: 0 })
const lonLat = (required: boolean) => [
  field('lon', 'number', 'Kinh độ', 'Longitude', { required, unit: 'degrees', minimum: -180, maximum: 180 }),
  field('lat', 'number', 'Vĩ độ', 'Latitude', { required, unit: 'degrees', minimum: -90, maximum: 90 }),
]
const communeCode = (required: boolean) =>
  field('commune_code', 'code', 'Mã xã', 'Commune code', { required })

const communes: TableResource = {
  name: 'communes',
  title: { vi: 'Xã, phường, thị trấn', en: 'Communes' },
  key: ['commune_code'],
  fields: [
    communeCode(true),
    field('commune_name', 'text', 'Tên xã', 'Commune name', need),
    field('commune_type', 'choice', 'Loại đơn vị', 'Commune type', { ...need, choices: COMMUNE_TYPES }),
    field('district_code', 'code', 'Mã huyện', 'District code', need),
    field('district_name', 'text', 'Tên huyện', 'District name', need),
    field('area_km2', 'number', 'Diện tích (km²)', 'Area (km²)', count('km2')),
    field('population', 'integer', 'Dân số', 'Population', count('people')),
    field('households', 'integer', 'Số hộ', 'Households', count('households')),
    field('poor_households', 'integer', 'Hộ nghèo', 'Poor households', count('households')),
    field('near_poor_households', 'integer', 'Hộ cận nghèo', 'Near-poor households', count('households')),
    field('pupils', 'integer', 'Số học sinh', 'Pupils', count('people')),
    field('mountain', 'flag', 'Miền núi', 'Mountain'),
    field('coastal', 'flag', 'Ven biển', 'Coastal'),
    field('bai_ngang', 'flag', 'Bãi ngang', 'Bãi ngang'),
    field('border', 'flag', 'Biên giới', 'Border'),
    field('poor_district', 'flag', 'Huyện nghèo', 'Poor district'),
    field('region', 'choice', 'Khu vực', 'Region', { choices: ['I', 'II', 'III'] }),
  ],
}

const villages: TableResource = {
  name: 'villages',
  title: { vi: 'Thôn, bản', en: 'Villages' },
  key: ['village_code'],
  fields: [
    field('village_code', 'code', 'Mã thôn', 'Village code', need),
    field('village_name', 'text', 'Tên thôn, bản', 'Village name', need),
    communeCode(true),
    ...lonLat(false),
    field('households', 'integer', 'Số hộ', 'Households', count('households')),
    field('population', 'integer', 'Dân số', 'Population', count('people')),
    field('pupils', 'integer', 'Số học sinh', 'Pupils', count('people')),
    field('grid_power', 'yes-no', 'Điện lưới', 'Grid power'),
    field('especially_disadvantaged', 'yes-no', 'Thôn ĐBKK', 'Especially disadvantaged'),
    field('road_access', 'text', 'Đường giao thông', 'Road access'),
  ],
}

const schools: TableResource = {
  name: 'schools',
  title: { vi: 'Trường học', en: 'Schools' },
  key: ['school_code'],
  fields: [
    field('school_code', 'code', 'Mã trường', 'School code', need),
    field('school_name', 'text', 'Tên trường', 'School name', need),
    field('level', 'choice', 'Cấp học', 'Level', { ...need, choices: SCHOOL_LEVELS }),
    communeCode(true),
    ...lonLat(false),
    field('pupils', 'integer', 'Số học sinh', 'Pupils', count('people')),
    field('teachers', 'integer', 'Số giáo viên', 'Teachers', count('people')),
    field('managing_unit', 'code', 'Đơn vị quản lý', 'Managing unit'),
    field('fibre', 'yes-no', 'Cáp quang', 'Fibre'),
    field('grid_power', 'yes-no', 'Điện lưới', 'Grid power'),
  ],
}

const sites: TableResource = {
  name: 'sites',
  title: { vi: 'Trạm phát sóng', en: 'Cell sites' },
  key: ['site_code'],
  fields: [
    field('site_code', 'code', 'Mã trạm', 'Site code', need),
    field('operator', 'text', 'Nhà mạng', 'Operator', need),
    ...lonLat(true),
    field('technologies', 'choices', 'Công nghệ', 'Technologies', { choices: TECHNOLOGIES }),
    field('height_m', 'number', 'Chiều cao cột (m)', 'Mast height (m)', { unit: 'metres', minimum: 0 }),
    field('in_service_from', 'date', 'Phát sóng từ', 'In service from'),
  ],
}

const fibreNodes: TableResource = {
  name: 'fibre-nodes',
  title: { vi: 'Điểm cáp quang', en: 'Fibre nodes' },
  key: ['node_code'],
  fields: [
    field('node_code', 'code', 'Mã điểm cáp', 'Node code', need),
    ...lonLat(true),
    field('operator', 'text', 'Nhà mạng', 'Operator'),
    communeCode(false),
  ],
}

const covidLevels: TableResource = {
  name: 'covid-levels',
  title: { vi: 'Cấp độ dịch COVID-19', en: 'COVID-19 alert levels' },
  key: ['commune_code', 'effective_from'],
  fields: [
    communeCode(true),
    field('level', 'integer', 'Cấp độ dịch', 'Alert level', { ...need, minimum: 1, maximum: 4 }),
    field('effective_from', 'date', 'Áp dụng từ ngày', 'Effective from', need),
    field('effective_until', 'date', 'Đến ngày', 'Effective until'),
    field('document_no', 'text', 'Số văn bản', 'Document number'),
    field('cutoff_at', 'time', 'Cập nhật đến', 'Cut-off time'),
    field('method', 'choice', 'Cách đánh giá', 'Method', { choices: ['4800', '218'] }),
  ],
}

const teachingModes: TableResource = {
  name: 'teaching-modes',
  title: { vi: 'Hình thức dạy học', en: 'Teaching modes' },
  key: ['commune_code', 'effective_from'],
  fields: [
    communeCode(true),
    field('mode', 'choice', 'Hình thức dạy học', 'Teaching mode', { ...need, choices: TEACHING_MODES }),
    field('effective_from', 'date', 'Áp dụng từ ngày', 'Effective from', need),
  ],
}

const deviceNeed: TableResource = {
  name: 'device-need',
  title: { vi: 'Nhu cầu thiết bị', en: 'Device need' },
  key: ['unit_code', 'class', 'unit_of_count'],
  fields: [
    field('unit_code', 'code', 'Mã đơn vị', 'Unit code', need),
    field('class', 'choice', 'Đối tượng', 'Class', { ...need, choices: NEED_CLASSES }),
    field('without_device', 'integer', 'Chưa có thiết bị', 'Without a device', {
      ...need,
      blankIsSilence: true,
      minimum: 0,
    }),
    field('already_supported', 'integer', 'Đã được hỗ trợ', 'Already supported', { minimum: 0 }),
    field('unit_of_count', 'choice', 'Đơn vị tính', 'Unit of count', { choices: COUNT_UNITS }),
    field('reported_at', 'date', 'Ngày báo cáo', 'Reported at'),
  ],
}

const deviceSupply: TableResource = {
  name: 'device-supply',
  title: { vi: 'Nguồn thiết bị', en: 'Device supply' },
  key: ['round', 'donor', 'channel', 'kind', 'school_code'],
  fields: [
    field('round', 'code', 'Đợt', 'Round', need),
    field('donor', 'text', 'Đơn vị ủng hộ', 'Donor', need),
    field('channel', 'choice', 'Kênh', 'Channel', { ...need, choices: SUPPLY_CHANNELS }),
    field('kind', 'choice', 'Loại thiết bị', 'Kind', { ...need, choices: DEVICE_KINDS }),
    field('quantity', 'integer', 'Số lượng', 'Quantity', count('pieces')),
    field('money_dong', 'integer', 'Số tiền (đồng)', 'Money (đồng)', count('dong')),
    field('school_code', 'code', 'Mã trường', 'School code'),
    field('pledged_at', 'date', 'Ngày đăng ký', 'Pledged at'),
    field('money_received_at', 'date', 'Ngày nhận tiền', 'Money received at'),
    field('procured_at', 'date', 'Ngày mua sắm', 'Procured at'),
    field('received_at', 'date', 'Ngày nhận thiết bị', 'Received at'),
    field('handed_over_at', 'date', 'Ngày bàn giao', 'Handed over at'),
  ],
}

const handovers: TableResource = {
  name: 'handovers',
  title: { vi: 'Bàn giao thiết bị', en: 'Hand-overs' },
  key: ['round', 'unit_code', 'class', 'handed_over_at'],
  fields: [
    field('round', 'code', 'Đợt', 'Round', need),
    field('unit_code', 'code', 'Mã đơn vị', 'Unit code', need),
    field('class', 'choice', 'Đối tượng', 'Class', { ...need, choices: NEED_CLASSES }),
    field('quantity', 'integer', 'Số lượng', 'Quantity', { ...need, ...count('pieces') }),
    field('handed_over_at', 'date', 'Ngày bàn giao', 'Handed over at', need),
  ],
}

const measurements: TableResource = {
  name: 'measurements',
  title: { vi: 'Số liệu đo sóng', en: 'Field measurements' },
  key: ['measurement_code'],
  fields: [
    field('measurement_code', 'code', 'Mã điểm đo', 'Measurement code', need),
    ...lonLat(true),
    field('dbm', 'number', 'Mức thu (dBm)', 'Received power (dBm)', {
      unit: 'dbm',
      minimum: -160,
      maximum: 0,
    }),
    field('operator', 'text', 'Nhà mạng', 'Operator'),
    field('technology', 'choice', 'Công nghệ', 'Technology', { choices: TECHNOLOGIES }),
    field('measured_at', 'time', 'Thời điểm đo', 'Measured at'),
  ],
}

export const TABLE_RESOURCES: readonly TableResource[] = [
  communes,
  villages,
  schools,
  sites,
  fibreNodes,
  covidLevels,
  teachingModes,
  deviceNeed,
  deviceSupply,
  handovers,
  measurements,
]

/** Resources that arrive as geometry (GeoJSON or TopoJSON) or JSON; their properties are read by name. */
export const OTHER_RESOURCES: readonly Pick<TableResource, 'name' | 'title'>[] = [
  { name: 'boundaries', title: { vi: 'Ranh giới xã', en: 'Commune boundaries' } },
  { name: 'mobile-coverage', title: { vi: 'Vùng phủ sóng di động', en: 'Mobile coverage' } },
  { name: 'fibre-routes', title: { vi: 'Tuyến cáp quang', en: 'Fibre routes' } },
  { name: 'norms', title: { vi: 'Định mức', en: 'Norms' } },
  { name: 'roads', title: { vi: 'Đường giao thông', en: 'Roads' } },
  { name: 'signal-rasters', title: { vi: 'Lưới mức thu', en: 'Signal rasters' } },
]

/** The table resource of that name, or `undefined` where the resource is geometry or JSON. */
export const tableResource = (name: ResourceName): TableResource | undefined =>
  TABLE_RESOURCES.find(resource => resource.name === name)

/** Title of any resource. */
export const resourceTitle = (name: ResourceName): { readonly vi: string; readonly en: string } =>
  [...TABLE_RESOURCES, ...OTHER_RESOURCES].find(resource => resource.name === name)?.title ?? {
    vi: name,
    en: name,
  }
