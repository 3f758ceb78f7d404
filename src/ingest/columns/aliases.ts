/**
 * Header words of real files, folded (no case, no diacritics, no punctuation), by canonical column, separated by commas.
 * The canonical name itself and both titles of the contract are known besides and need no line here. Words that mean
 * different columns in different resources stand under the resource.
 */
import type { ResourceName } from '@/domain/dataset/dataset'

type Aliases = Readonly<Record<string, readonly string[]>>

const listed = (words: Readonly<Record<string, string>>): Aliases =>
  Object.fromEntries(
    Object.entries(words).map(([column, list]) => [column, list.split(',').map(word => word.trim())]),
  )

export const ALIASES: Aliases = listed({
  commune_code: `
    ma xa phuong, ma xa phuong thi tran, ma phuong xa, ma dvhc, ma don vi hanh chinh, ma dvhc cap xa,
    ma dvhc xa, ma so xa, ma px, maxa, ma xa gso, ma gso, communecode, commune id, commune, ward code,
    xa code, ma phuong, code commune, gso code, ma cap xa, ma xa phuong tt, ma xp`,
  commune_name: `
    xa, xa phuong, xa phuong thi tran, ten xa phuong, ten xa phuong thi tran, phuong xa, xa phuong tt,
    ten xa phuong tt, commune name, ward name, ten phuong xa, xa thi tran,
    xa phuong thi tran truong dong, ten don vi hanh chinh, ten dvhc, don vi hanh chinh, ten xa thi tran,
    dia ban xa, communename, ten cap xa, thuoc xa`,
  district_code: `
    ma quan huyen, ma huyen thi, ma huyen thi xa thanh pho, districtcode, district id, ma qh, mahuyen,
    ma cap huyen`,
  district_name: `
    huyen, quan huyen, huyen thi, huyen thi xa thanh pho, ten huyen thi, ten quan huyen,
    ten huyen thi xa thanh pho, huyen tx tp, huyen thi tp, district, districtname, ten cap huyen,
    thuoc huyen`,
  commune_type: 'loai, loai hinh, loai xa, loai dvhc, type, cap don vi',
  area_km2: `
    dien tich, dien tich km2, dien tich tu nhien, area, dt km2, dien tich tu nhien km2`,
  population: `
    dan so, so dan, so nguoi, nhan khau, so nhan khau, so khau, people, dan so trung binh, dan so nguoi,
    tong dan so`,
  households: `
    so ho, ho, tong so ho, so ho dan, so ho gia dinh, ho dan, hh, number of households`,
  poor_households: 'so ho ngheo, tong so ho ngheo',
  near_poor_households: 'so ho can ngheo, can ngheo, tong so ho can ngheo',
  pupils: `
    hoc sinh, so hs, so hoc sinh, tong so hoc sinh, tong so hs, tong hs, students, pupil count, hs,
    si so, tong hoc sinh, so luong hoc sinh, number of students, number of pupils, so tre hoc sinh,
    so hoc sinh em`,
  teachers: `
    giao vien, so gv, so giao vien, gv, tong so giao vien, can bo giao vien, so cb gv, tong so gv`,
  mountain: 'xa mien nui, vung nui, mountainous',
  coastal: 'xa ven bien, giap bien',
  bai_ngang: 'xa bai ngang, bai ngang ven bien',
  border: 'xa bien gioi, vung bien',
  poor_district: 'thuoc huyen ngheo',
  region: 'khu vuc, kv, xa khu vuc, thuoc khu vuc',
  village_code: 'ma thon, ma thon ban, ma ban, villagecode, village id, ma to, ma thon ban to',
  village_name: `
    ten thon, ten thon ban, thon ban, thon, ban, ten ban, village, villagename, thon ban to dan pho,
    ten thon ban to dan pho, thon ban kp`,
  school_code: `
    ma truong, ma dinh danh, ma truong hoc, ma dinh danh truong, schoolcode, school id, ma co so gd,
    ma don vi truong, ma co so giao duc, matruong, giga id school, school id giga`,
  school_name: `
    ten truong, truong, truong hoc, ten truong hoc, school, schoolname, ten co so giao duc,
    ten don vi truong, ten co so gd`,
  managing_unit: `
    don vi quan ly, phong gd, phong gd dt, co quan quan ly, truc thuoc, phong giao duc,
    thuoc phong gd dt`,
  fibre: `
    cap quang, co cap quang, internet cap quang, fiber, ftth, ket noi cap quang, da co cap quang`,
  grid_power: 'dien luoi, co dien luoi, dien, electricity, dien luoi quoc gia, grid, power',
  especially_disadvantaged: 'dbkk, dac biet kho khan, thon dac biet kho khan, thon dbkk, ban dbkk',
  road_access: 'duong, duong giao thong, giao thong, road, duong oto, duong o to',
  lon: `
    longitude, lng, long, kinh do, x, toa do x, lon x, kd, kinh do x, easting, toado x, x m, toa do x m,
    dong, kinh do e, e`,
  lat: `
    latitude, vi do, y, toa do y, vd, vi do y, northing, toado y, y m, toa do y m, bac, vi do n, n`,
  site_code: `
    ma tram, site id, site, ma bts, ma tram bts, sitecode, cell id, ten tram, tram, ma tram phat song`,
  operator: `
    nha mang, doanh nghiep, nha cung cap, mang, don vi vien thong, doanh nghiep vien thong, mno,
    network operator, ten nha mang, nha khai thac, carrier`,
  technology: 'cong nghe, tech, rat, loai mang, the he, mang',
  technologies: 'cong nghe, technology, tech, cong nghe phat song, loai tram, rat',
  height_m: `
    chieu cao, do cao, chieu cao cot, chieu cao cot m, do cao anten, height, mast height, antenna height,
    chieu cao anten`,
  in_service_from: `
    ngay phat song, phat song tu, ngay hoat dong, on air date, on air, ngay dua vao su dung`,
  min_rsrp_dbm: 'rsrp, min rsrp, nguong rsrp, rsrp toi thieu, rsrp dbm',
  as_of: 'ngay, tinh den, ngay so lieu, date, den ngay, thoi diem',
  claimed_by: 'don vi cong bo, nguon, source, cong bo boi',
  node_code: `
    ma node, ma diem, node, node id, ma diem cap, ma nut, pop, pop id, ma pop, ma diem cap quang`,
  effective_from: `
    tu ngay, ap dung tu, ngay ap dung, hieu luc tu, ngay hieu luc, hieu luc tu ngay, co hieu luc tu,
    ap dung tu ngay, thoi diem ap dung, ngay bat dau, effective date, from, start date, ngay cong bo`,
  effective_until: `
    den ngay, ap dung den, het hieu luc, hieu luc den, ngay ket thuc, until, to, end date,
    ap dung den ngay`,
  document_no: `
    so van ban, van ban, so quyet dinh, quyet dinh, so cong van, cong van, can cu, document, so qd,
    van ban so`,
  cutoff_at: 'cap nhat den, thoi diem cap nhat, cap nhat luc, cutoff, cut off, cap nhat',
  method: 'phuong phap, cach danh gia, can cu danh gia, theo quyet dinh',
  mode: `
    hinh thuc, hinh thuc day hoc, hinh thuc hoc, hinh thuc to chuc day hoc, teaching mode,
    phuong thuc day hoc`,
  unit_code: `
    truong xa, xa truong, truong hoac xa, xa hoac truong, don vi truong xa, don vi xa truong,
    ma don vi, don vi, unit, unitcode, unit id, ma truong, ma xa, ma truong ma xa, school code,
    commune code, ma truong xa, ma xa truong`,
  class: `
    doi tuong, dien, nhom, nhom doi tuong, loai doi tuong, dien uu tien, thuoc dien, doi tuong thu huong,
    doi tuong duoc ho tro, doi tuong hoc sinh, dien doi tuong, dien hoc sinh`,
  without_device: `
    chua co thiet bi, chua co may, so chua co thiet bi, thieu thiet bi, hs chua co thiet bi,
    hoc sinh chua co thiet bi, so hs chua co thiet bi, chua co may tinh, so hoc sinh chua co thiet bi,
    nhu cau, can ho tro, so hoc sinh chua co thiet bi hoc truc tuyen, so luong chua co`,
  already_supported: `
    da ho tro, da duoc ho tro, da cap, da nhan, so da ho tro, so da duoc ho tro, da duoc cap, da duoc trang bi`,
  unit_of_count: 'don vi tinh, dvt, tinh theo',
  reported_at: 'ngay bao cao, bao cao ngay, report date, ngay lap',
  round: `
    dot, dot phan bo, dot ho tro, dot tiep nhan, dot ban giao, dot cap, dot cap phat, dot trao, dot trao tang,
    ten dot, so dot, dot thu`,
  donor: `
    nha tai tro, don vi tai tro, don vi ung ho, nha hao tam, to chuc ca nhan ung ho, ten don vi ung ho,
    nguoi ung ho, don vi ca nhan ung ho, to chuc ca nhan tai tro, don vi trao tang, ten nha tai tro`,
  channel: `
    kenh, kenh tiep nhan, hinh thuc ung ho, hinh thuc tiep nhan, noi tiep nhan, kenh ung ho, noi nhan,
    don vi tiep nhan`,
  kind: 'loai thiet bi, loai may, thiet bi, chung loai, device, device type, loai',
  quantity: 'so luong, sl, so may, so thiet bi, so luong thiet bi, qty, so luong may',
  money_dong: `
    so tien, tien, gia tri, kinh phi, so tien dong, thanh tien, money, amount, gia tri dong, tien dong,
    tri gia, so tien ung ho, kinh phi ung ho, tien ung ho`,
  pledged_at: 'ngay dang ky, ngay cam ket, dang ky',
  money_received_at: 'ngay nhan tien, nhan tien',
  procured_at: 'ngay mua, ngay mua sam, mua sam',
  received_at: 'ngay nhan, ngay tiep nhan, ngay nhan may, ngay nhan thiet bi',
  handed_over_at: `
    ngay ban giao, ngay trao, ban giao, ngay cap phat, ngay ban giao thiet bi, ngay trao tang, ngay giao,
    thoi gian ban giao, ngay ban giao may, ngay giao may`,
  measurement_code: `
    ma diem do, ma diem, ma mau do, ma mau, so hieu diem do, so hieu diem, point id, sample id, measurement id`,
  dbm: `
    muc thu, muc thu dbm, dbm, rsrp, rsrp dbm, ss rsrp, nr rsrp, lte rsrp, rscp, rscp dbm, rxlev, rx lev, rx level,
    muc tin hieu, muc song, cuong do tin hieu, cuong do song, cuong do truong, muc thu tin hieu, tin hieu, signal,
    signal strength, signal dbm, signal level, received power, level dbm, muc thu rsrp, cuong do thu`,
  measured_at: `
    thoi gian, thoi gian do, thoi diem, thoi diem do, ngay gio, ngay gio do, gio do, time, timestamp,
    datetime, date time, measured at, measurement time, thoi gian ghi, utc time, local time`,
  class_of_road: 'cap duong, loai duong, highway, hang duong',
})

/** Words that are too general to stand above; they count only once the resource is known or likely. */
export const RESOURCE_ALIASES: Partial<Record<ResourceName, Aliases>> = {
  communes: listed({
    commune_name: 'ten, name, ten don vi, don vi',
    commune_code: 'ma, code, id, ma don vi, ma so',
  }),
  boundaries: listed({
    commune_name: 'ten, name, name 3, xa',
    commune_code: 'ma, code, id, gid 3, maxa, ma xa',
  }),
  villages: listed({
    village_name: 'ten, name',
    village_code: 'ma, code, id, ma so',
  }),
  schools: listed({
    school_name: 'ten, name, ten don vi, don vi',
    school_code: 'ma, code, id, ma don vi, ma so',
    level: `
      cap, cap hoc, loai truong, bac hoc, loai hinh, education level, school level, cap truong,
      cap hoc truong`,
  }),
  sites: listed({
    site_code: 'ma, code, id, ten, name',
  }),
  'fibre-nodes': listed({
    node_code: 'ma, code, id, ten, name',
  }),
  'covid-levels': listed({
    level: `
      cap do, cap do dich, cap dich, muc do, muc do dich, cap, alert level, cap do dich covid 19,
      cap do nguy co`,
    effective_from: 'ngay',
    commune_name: 'ten, don vi, dia ban, ten don vi',
  }),
  'teaching-modes': listed({
    effective_from: 'ngay',
    commune_name: 'ten, don vi, dia ban, ten don vi',
  }),
  'device-need': listed({
    reported_at: 'ngay',
    unit_code: 'ten don vi, don vi bao cao',
  }),
  'device-supply': listed({
    quantity: 'so luong tiep nhan, so luong ung ho, so may tiep nhan',
    school_name: 'truong tiep nhan, truong duoc tang, truong thu huong',
  }),
  measurements: listed({
    // A day beside a column of hours; alone it is the moment.
    measured_at: 'ngay, ngay do, date, ngay thang, measurement date, ngay ghi',
  }),
  handovers: listed({
    handed_over_at: 'ngay',
    unit_code: 'ten don vi, don vi nhan, don vi tiep nhan, don vi duoc ban giao, noi nhan',
    school_name: 'truong nhan, truong tiep nhan, truong duoc ban giao, truong thu huong',
    quantity: `
      da ban giao, so luong ban giao, so luong da ban giao, so may ban giao, so may da ban giao, so thiet bi ban giao,
      so luong may ban giao, so luong thiet bi ban giao, so may da cap, so luong cap, so may nhan, so luong nhan`,
  }),
}

/** The running number of a paper table: never data. */
export const ORDINAL_HEADERS: ReadonlySet<string> = new Set([
  'stt',
  'tt',
  'so tt',
  'so thu tu',
  'no',
  'thu tu',
  'sott',
])
