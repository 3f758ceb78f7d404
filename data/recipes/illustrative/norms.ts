/**
 * Costs and thresholds, each with what it rests on. `null` = nobody published it: the user sets it. Unlike the rest of
 * this room these are not drawn; they are the norms that the programme's papers name, and every one can be edited.
 */
import type { Norm } from '@/domain/dataset/records'

const PROGRAMME =
  'Chương trình “Sóng và máy tính cho em”: mức giá được nêu khi vận động ủng hộ; cần xác nhận trước khi in'
const NATIONAL =
  'Chương trình viễn thông công ích quốc gia: mức bình quân một điểm; cần xác nhận trước khi in'
const RANGE = 'Khoảng giá doanh nghiệp viễn thông nêu công khai; cần xác nhận trước khi in'
const UNCONFIRMED =
  'Giá trị thường dùng khi lập quy hoạch, CHƯA XÁC NHẬN với QCVN 81:2019/BTTTT (unconfirmed)'
const UNPUBLISHED = 'not published: set by the user'

const AS_OF = '2021-11-22'

const norm = (key: string, value: number | null, unit: string, source: string): Norm => ({
  key,
  value,
  unit,
  source,
  asOf: value === null ? null : AS_OF,
})

export const NORMS: readonly Norm[] = [
  norm('tablet_cost', 2_500_000, 'dong', PROGRAMME),
  norm('tablet_with_sim_cost', 2_770_000, 'dong', PROGRAMME),
  norm('phone_cost', 3_000_000, 'dong', PROGRAMME),
  norm('laptop_cost', 10_900_000, 'dong', PROGRAMME),
  norm('bts_cost_low', 700_000_000, 'dong', RANGE),
  norm('bts_cost_high', 1_500_000_000, 'dong', RANGE),
  norm('bts_cost_mountain', 1_570_000_000, 'dong', NATIONAL),
  norm('fibre_cost_per_km', null, 'dong/km', UNPUBLISHED),
  norm('min_rsrp_4g', -121, 'dbm', UNCONFIRMED),
  norm('min_rscp_3g', -100, 'dbm', UNCONFIRMED),
]

export const normsJson = (): string => {
  const rows = NORMS.map(({ key, value, unit, source, asOf }) =>
    JSON.stringify({ key, value, unit, source, as_of: asOf }),
  )
  return `[\n  ${rows.join(',\n  ')}\n]\n`
}
