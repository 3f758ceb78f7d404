/** The invented rounds of supply: who pledged what, through which channel, and how far it has come. */
import type { DeviceKind, SupplyChannel } from '@/domain/dataset/records'
import type { Dong, IsoDate } from '@/domain/units'

export interface Dates {
  readonly pledged: IsoDate | null
  readonly money: IsoDate | null
  readonly procured: IsoDate | null
  readonly received: IsoDate | null
  readonly handed: IsoDate | null
}

export interface SupplyLine {
  readonly donor: string
  readonly channel: SupplyChannel
  readonly kind: DeviceKind
  /** `null`: money pledged, nothing bought yet. */
  readonly quantity: number | null
  readonly moneyDong: Dong | null
  /** Where this line differs from its round. */
  readonly dates?: Partial<Dates>
}

export interface SupplyRound {
  readonly round: string
  readonly dates: Partial<Dates>
  readonly lines: readonly SupplyLine[]
}

const PRICE = { tablet: 2_500_000, laptop: 10_900_000, phone: 3_000_000 } as const

const named = (donor: string) => `${donor} (minh họa)`

const cash = (
  donor: string,
  kind: keyof typeof PRICE,
  quantity: number,
  dates: Partial<Dates> = {},
): SupplyLine => ({
  donor: named(donor),
  channel: 'union-cash',
  kind,
  quantity,
  moneyDong: quantity * PRICE[kind],
  dates,
})

/** Cash that has bought nothing yet: the number of devices is not known. */
const pledge = (donor: string, moneyDong: Dong, dates: Partial<Dates> = {}): SupplyLine => ({
  donor: named(donor),
  channel: 'union-cash',
  kind: 'tablet',
  quantity: null,
  moneyDong,
  dates,
})

const goods = (
  donor: string,
  kind: DeviceKind,
  quantity: number,
  dates: Partial<Dates> = {},
): SupplyLine => ({
  donor: named(donor),
  channel: 'department-goods',
  kind,
  quantity,
  moneyDong: null,
  dates,
})

const atSchool = (donor: string, kind: DeviceKind, quantity: number, dates: Partial<Dates>): SupplyLine => ({
  donor: named(donor),
  channel: 'school-goods',
  kind,
  quantity,
  moneyDong: null,
  dates,
})

/** Received and given out at the school on the same day or soon after. */
const there = (pledged: IsoDate, received: IsoDate, handed: IsoDate | null): Partial<Dates> => ({
  pledged,
  received,
  handed,
})

export const ROUNDS: readonly SupplyRound[] = [
  {
    round: 'D01',
    dates: {
      pledged: '2021-09-20',
      money: '2021-09-28',
      procured: '2021-10-12',
      received: '2021-10-20',
      handed: '2021-10-26',
    },
    lines: [
      goods('Doanh nghiệp viễn thông A', 'tablet', 1000),
      goods('Doanh nghiệp viễn thông A', 'sim', 1000),
      cash('Công đoàn ngành giáo dục, đóng góp của nhà giáo', 'tablet', 640),
      cash('Ngân hàng B', 'tablet', 300),
      goods('Hội đồng hương C', 'phone', 85),
    ],
  },
  {
    round: 'D02',
    dates: {
      pledged: '2021-10-05',
      money: '2021-10-13',
      procured: '2021-10-25',
      received: '2021-11-03',
      handed: '2021-11-09',
    },
    lines: [
      cash('Công đoàn ngành giáo dục, đóng góp của nhà giáo', 'tablet', 1120),
      cash('Doanh nghiệp vật liệu xây dựng D', 'tablet', 500),
      cash('Quỹ khuyến học E', 'laptop', 60),
      goods('Doanh nghiệp viễn thông F', 'tablet', 800),
      goods('Doanh nghiệp viễn thông F', 'sim', 1500),
      goods('Nhóm cựu học sinh G', 'phone', 140),
    ],
  },
  {
    round: 'D03',
    dates: {
      pledged: '2021-10-18',
      money: '2021-10-27',
      procured: '2021-11-06',
      received: '2021-11-13',
      handed: '2021-11-19',
    },
    lines: [
      cash('Ngân hàng B', 'tablet', 700),
      cash('Doanh nghiệp dệt may H', 'tablet', 360),
      cash('Doanh nghiệp thủy sản I', 'tablet', 220),
      goods('Doanh nghiệp viễn thông A', 'tablet', 600),
      goods('Công ty sách và thiết bị K', 'laptop', 45, { handed: null }),
      goods('Công ty sách và thiết bị K', 'other', 120, { handed: null }),
    ],
  },
  {
    round: 'D04',
    dates: { pledged: '2021-10-29', money: '2021-11-05', procured: '2021-11-15', received: '2021-11-20' },
    lines: [
      cash('Công đoàn ngành giáo dục, đóng góp của nhà giáo', 'tablet', 900),
      cash('Doanh nghiệp năng lượng L', 'tablet', 800),
      goods('Doanh nghiệp viễn thông F', 'tablet', 400),
      goods('Doanh nghiệp viễn thông F', 'sim', 400),
    ],
  },
  {
    round: 'D05',
    dates: { pledged: '2021-11-04', money: '2021-11-11', procured: '2021-11-19' },
    lines: [
      cash('Doanh nghiệp xi măng M', 'tablet', 600),
      cash('Ngân hàng N', 'tablet', 480),
      cash('Hội doanh nhân trẻ O', 'laptop', 40),
    ],
  },
  {
    round: 'D06',
    dates: { pledged: '2021-11-10', money: '2021-11-18' },
    lines: [
      pledge('Doanh nghiệp thương mại P', 1_250_000_000),
      pledge('Công đoàn cơ sở các trường, đợt 4', 2_180_000_000),
      pledge('Cá nhân ủng hộ qua tài khoản', 318_500_000),
    ],
  },
  {
    round: 'D07',
    dates: { pledged: '2021-11-16' },
    lines: [
      pledge('Doanh nghiệp bất động sản Q', 2_500_000_000),
      pledge('Hội đồng hương R', 450_000_000),
      goods('Doanh nghiệp viễn thông A', 'tablet', 1000),
      goods('Doanh nghiệp công nghệ S', 'laptop', 80),
    ],
  },
  {
    round: 'T01',
    dates: {},
    lines: [
      atSchool('Nhóm cựu học sinh T', 'tablet', 24, there('2021-10-08', '2021-10-23', '2021-10-25')),
      atSchool(
        'Doanh nghiệp tại địa phương U',
        'tablet',
        30,
        there('2021-10-12', '2021-10-27', '2021-10-29'),
      ),
      atSchool('Hội phụ huynh V', 'phone', 12, there('2021-10-20', '2021-11-01', '2021-11-01')),
      atSchool('Cơ sở tôn giáo X', 'tablet', 18, there('2021-10-25', '2021-11-06', '2021-11-08')),
      atSchool('Doanh nghiệp tại địa phương Y', 'laptop', 8, there('2021-10-28', '2021-11-10', '2021-11-12')),
      atSchool('Nhóm thiện nguyện Z', 'tablet', 20, there('2021-11-02', '2021-11-14', '2021-11-17')),
      atSchool('Nhóm thiện nguyện Z', 'sim', 20, there('2021-11-02', '2021-11-14', null)),
      atSchool('Hội đồng hương C', 'tablet', 15, there('2021-11-05', '2021-11-19', null)),
    ],
  },
]
