/** Headers of lists, ours in both languages and those that go round, → the column that they mean. */
import { registerFile as english } from '@/i18n/en/register-file'
import { registerFile as vietnamese } from '@/i18n/vi/register-file'
import { foldMarks } from '../fold'

type Column = Exclude<keyof (typeof vietnamese)['column'], 'field' | 'part'>
/** `place`: longitude and latitude in one cell. */
export type RegisterKey = Column | 'place'

/** Folded. The column's own headers and its key need not be repeated. */
const ALIASES: Readonly<Partial<Record<RegisterKey, readonly string[]>>> = {
  number: ['tt', 'so tt', 'so thu tu', 'no', 'stt'],
  district_name: [
    'huyen thi xa thanh pho',
    'huyen thi xa tp',
    'ten huyen',
    'quan huyen',
    'district',
    'huyen tx tp',
  ],
  commune_name: [
    'xa phuong thi tran',
    'xa phuong tt',
    'ten xa',
    'xa phuong',
    'commune',
    'xa thi tran',
    'phuong xa',
  ],
  name: [
    'thon',
    'ban',
    'ten thon ban',
    'ten thon',
    'ten ban',
    'thon ban khu pho',
    'thon ban to dan pho',
    'thon ban cum dan cu',
    'cum dan cu',
    'diem lom song',
    'vi tri lom song',
    'khu vuc',
    'village name',
    'thon ban lom song',
    'khu vuc lom song',
    'ten diem lom song',
  ],
  kind: [
    'trang lom',
    'trang lom song',
    'trang song lom song',
    'loai',
    'loai vung',
    'hien trang song',
    'muc do',
  ],
  technologies: [
    'cong nghe',
    'thieu song',
    'loai song thieu',
    'cong nghe chua co',
    'song thieu',
    'technology',
  ],
  operators: ['nha mang', 'nha mang thieu', 'mang', 'doanh nghiep thieu song', 'operator', 'operators'],
  households: ['ho', 'so ho dan', 'tong so ho', 'so ho gia dinh'],
  population: ['dan so', 'so nhan khau', 'nhan khau', 'so nguoi', 'so khau', 'tong so dan', 'population'],
  pupils: ['so hs', 'hoc sinh', 'hs', 'so luong hoc sinh', 'tong so hoc sinh'],
  grid_power: ['dien', 'co dien', 'co dien luoi', 'dien luoi quoc gia', 'dien luoi co khong', 'power'],
  road_access: ['duong', 'giao thong', 'duong giao thong', 'duong vao thon ban', 'road'],
  especially_disadvantaged: [
    'dbkk',
    'vung dac biet kho khan',
    'dac biet kho khan',
    'thon dbkk',
    'thuoc vung dbkk',
    'trong ngoai dbkk',
  ],
  nearest_site_code: [
    'tram gan nhat',
    'tram gan nhat ma',
    'ma tram',
    'tram bts gan nhat',
    'ma tram bts gan nhat',
  ],
  nearest_site_km: [
    'khoang cach',
    'khoang cach km',
    'cach tram',
    'tram gan nhat km',
    'khoang cach den tram gan nhat',
    'khoang cach den tram gan nhat km',
    'cach tram gan nhat km',
  ],
  obstacle: ['vat can', 'vuong mac', 'kho khan vuong mac', 'nguyen nhan', 'kho khan'],
  assigned_operator: [
    'doanh nghiep',
    'doanh nghiep thuc hien',
    'don vi thuc hien',
    'dn duoc giao',
    'giao doanh nghiep',
    'doanh nghiep vien thong',
  ],
  planned_site_code: ['tram du kien', 'ma tram du kien xay dung', 'tram quy hoach', 'ma tram quy hoach'],
  deadline: [
    'thoi gian hoan thanh',
    'thoi han hoan thanh',
    'han hoan thanh',
    'tien do',
    'thoi gian thuc hien',
    'quy hoan thanh',
  ],
  funding: ['nguon kinh phi', 'kinh phi', 'nguon'],
  status: ['tinh trang', 'ket qua', 'hien trang', 'tien do thuc hien'],
  first_seen: ['ngay ghi nhan', 'ngay phat hien lan dau', 'thoi diem phat hien', 'ngay khao sat'],
  closed_on: ['ngay hoan thanh', 'ngay xoa', 'ngay phu song', 'ngay dong vung'],
  author: ['nguoi bao', 'nguoi nhap', 'nguoi lap', 'nguoi khao sat', 'author'],
  note: ['gc', 'notes', 'remark', 'remarks', 'description'],
  commune_code: ['ma xa phuong', 'ma gso', 'ma dvhc'],
  village_code: ['ma thon', 'ma ban', 'ma thon ban'],
  lon: ['lng', 'long', 'kinh do e', 'x', 'kinh do lon', 'longitude'],
  lat: ['vi do n', 'y', 'vi do lat', 'latitude'],
  place: ['toa do', 'toa do gps', 'vi tri toa do', 'coordinates', 'toa do vi do kinh do', 'toa do lat long'],
  shape: ['wkt', 'hinh dang', 'geometry'],
}

const KEYS = new Map<string, RegisterKey>()
for (const key of Object.keys(vietnamese.column) as (keyof typeof vietnamese.column)[]) {
  if (key === 'field' || key === 'part') continue
  for (const text of [key, vietnamese.column[key], english.column[key], ...(ALIASES[key] ?? [])])
    KEYS.set(foldMarks(text), key)
}
for (const text of ALIASES.place ?? []) KEYS.set(text, 'place')

/** `null` where the header is none that is known. */
export const columnOfHeader = (header: string): RegisterKey | null =>
  KEYS.get(foldMarks(header.replace(/\([^)]*\)\s*$/, part => (/km|wkt/i.test(part) ? part : ' ')))) ??
  KEYS.get(foldMarks(header)) ??
  null
