/** Names for the invented villages: forms that are usual in each part of the province, drawn without repeats. */
import type { CommuneFigures } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import type { Random } from './random'

const HIGHLAND = ['384', '385', '386', '387', '388', '396']

const BAN_FIRST =
  'Na Ná Pù Co Cha Suối Chiềng Mường Piềng Pom Poọng Pọng Khằm Sài Sa Lát Ón Hin Bút Chanh Muống Lếch Cang Xuân Tân Khà Hiềng Păng Phé Cá Sủa Thung Tung Kéo Keo Buốc Bơn Lìn Cốc Ngàm Vặn Xia Yên Xa'.split(
    ' ',
  )
const BAN_SECOND =
  'Tao Toong Mèo Nghịu Hào Lốc Mạ Lung Sim Tén Bó Cải Pù Pha Hủm Khương Hạ Ón Đun Lanh Nọi Luốc Ngà Lặc Hồ Phày Nưa Sằng Khạn Thơi Tong Chim Lầm Cày Húng Phống Sày Dồi Chiềng Hậu Lách Tôn Bương Mòn Lộc Sơn Thành'.split(
    ' ',
  )
const LANG =
  'Mỏ Muốt Chiềng Ngọc Cao Khênh Sánh Bèo Trô Song Vìn Mốt Ấm Đồn Đầm Bái Đô Đừng Bứa Lau Lỏ Xăm Thung Liên Mới Trám Đén Sung Chợ Nán Trải Cốc Cộng Thuận Hón Vân Yên Tiến Kim'.split(
    ' ',
  )
const FIRST =
  'Đông Tây Nam Bắc Phú Xuân Yên Tân Thọ Phúc Vĩnh Ngọc Hòa Đại Trung Mỹ Thanh Quang Liên Kim Hồng Minh Hưng Tiền Thái Long An Bình Đức'.split(
    ' ',
  )
const SECOND =
  'Sơn Hòa Thịnh Lộc Thành Tiến Thắng Cường Phong Hải Thọ Lập Khê Quang Bình Xá Vinh Long Phú Minh Tân Lai Ninh Đoài Cát Hùng Giang Trạch Thượng Hạ Đình Lợi Lâm Cầu Đa'.split(
    ' ',
  )
const NUMBERED = ['Thôn', 'Khu phố']

const draw = (count: number, random: Random, make: () => string): string[] => {
  const names = new Set<string>()
  for (let tries = 0; names.size < count && tries < 5000; tries++) names.add(make())
  if (names.size < count) throw new Error(`only ${names.size} of ${count} village names`)
  return random.shuffled([...names])
}

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word} ${i + 1}`)

export const villageNames = (commune: CommuneFigures, count: number, random: Random): string[] => {
  const pair = (first: readonly string[], second: readonly string[]): string => {
    const a = random.pick(first)
    const b = random.pick(second)
    return a === b ? a : `${a} ${b}`
  }
  const ban = () =>
    random.chance(0.3) ? `Bản ${random.pick(BAN_FIRST)}` : `Bản ${pair(BAN_FIRST, BAN_SECOND)}`
  const thon = () => `Thôn ${pair(FIRST, SECOND)}`
  if (commune.type !== 'xa') {
    const town = commune.mountain && HIGHLAND.includes(commune.district)
    const streets = Math.max(1, Math.round(count * (town ? 0.5 : 1)))
    return [
      ...numbered(NUMBERED[1]!, streets),
      ...(streets < count ? draw(count - streets, random, ban) : []),
    ]
  }
  if (HIGHLAND.includes(commune.district)) {
    const mixed = HARDEST_DISTRICTS.includes(commune.district) ? 0 : 0.35
    return draw(count, random, () => (random.chance(mixed) ? `Thôn ${pair(FIRST, SECOND)}` : ban()))
  }
  if (commune.mountain) {
    return draw(count, random, () => (random.chance(0.45) ? `Làng ${pair(LANG, LANG)}` : thon()))
  }
  return random.chance(0.4) ? numbered(NUMBERED[0]!, count) : draw(count, random, thon)
}
