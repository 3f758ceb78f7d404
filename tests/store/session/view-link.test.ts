import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCHOOL_LEVELS, TECHNOLOGIES } from '@/domain/dataset/records'
import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { criterionSetting, FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { ANSWER_VIEWS, type MovedSide } from '@/store/session/decision-desk'
import { DEVICE_PARTS, DEVICE_STAGES, DEVICE_THEMES } from '@/store/session/devices-view'
import { FIRST_LAYERS, WORKSPACES } from '@/store/session/session'
import { REGIONS, VARIED } from '@/store/session/sureness'
import { FIRST_VIEW, type View } from '@/store/session/view'
import { readLink, writeLink } from '@/store/session/view-link'
import { arbitraryPlan } from '../../domain/plan/arbitrary-plan'

const rounded = (low: number, high: number, digits: number) =>
  fc.double({ min: low, max: high, noNaN: true }).map(value => Number(value.toFixed(digits)) + 0)

const id = fc.constantFrom('2021-12-01T08:00:00.000Z a1b2c3d4', 'x')
const side: fc.Arbitrary<MovedSide> = fc.oneof(
  fc.constantFrom<MovedSide[]>('now', 'preset:ke-hoach', 'preset:thiet-bi', 'day:2021-11-22'),
  id.map((record): MovedSide => `decision:${record}`),
  id.map((record): MovedSide => `saved:${record}`),
)

const arbitraryView: fc.Arbitrary<View> = fc.record({
  workspace: fc.constantFrom(...WORKSPACES),
  language: fc.constantFrom('vi' as const, 'en' as const),
  selected: fc.constantFrom(null, '14845', '00001'),
  camera: fc.option(
    fc.record({ lon: rounded(-180, 180, 4), lat: rounded(-85, 85, 4), zoom: rounded(0, 22, 2) }),
  ),
  table: fc.boolean(),
  sureness: fc.record({
    varied: fc.constantFrom(...VARIED),
    region: fc.constantFrom(...REGIONS),
    band: rounded(0.01, 1, 4),
    hatched: fc.boolean(),
  }),
  compared: fc.subarray(['14845', '00001', 'x-1', '16021']),
  comparing: fc.boolean(),
  devices: fc.record({
    part: fc.constantFrom(...DEVICE_PARTS),
    unit: fc.constantFrom(null, '14845', '14845-TH.1'),
    stage: fc.constantFrom(...DEVICE_STAGES),
    theme: fc.constantFrom(...DEVICE_THEMES),
  }),
  desk: fc.record({
    view: fc.constantFrom(...ANSWER_VIEWS),
    decision: fc.option(id),
    before: side,
    after: side,
  }),
  layers: fc.record({
    choropleth: fc.boolean(),
    districts: fc.boolean(),
    labels: fc.boolean(),
    schools: fc.boolean(),
    schoolLevels: fc.subarray([...SCHOOL_LEVELS]),
    coverage: fc.boolean(),
    coverageOperator: fc.constantFrom('any', 'Viettel', 'Nhà mạng: số 1, đỏ & xanh = 100%'),
    coverageTechnology: fc.constantFrom(...TECHNOLOGIES),
    sites: fc.boolean(),
    fibre: fc.boolean(),
    alerts: fc.boolean(),
  }),
})

const inOrder = (view: View): View => ({
  ...view,
  layers: {
    ...view.layers,
    schoolLevels: SCHOOL_LEVELS.filter(level => view.layers.schoolLevels.includes(level)),
  },
})

const FIRST = { view: FIRST_VIEW, plan: FIRST_PLAN }

describe('a link', () => {
  test('leads to the same view and plan, wherever it is opened', () => {
    fc.assert(
      fc.property(
        arbitraryView,
        arbitraryPlan,
        arbitraryView,
        arbitraryPlan,
        (view, plan, hereView, herePlan) => {
          const opened = readLink(writeLink(view, plan), { view: hereView, plan: herePlan })
          expect(opened?.view).toEqual(inOrder(view))
          expect(opened?.plan ?? herePlan).toEqual(plan)
        },
      ),
    )
  })

  test('says nothing of a plan that is the one at hand', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryPlan, (view, plan) => {
        expect(readLink(writeLink(view, plan), { view, plan })?.plan).toBeNull()
      }),
    )
  })

  test('holds only signs that stay whole in a letter', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryPlan, (view, plan) => {
        expect(writeLink(view, plan)).toMatch(/^#\/[a-z]+\?[\w=&,:.%~-]+$/)
      }),
    )
  })

  test('of a new installation is short', () => {
    expect(writeLink(FIRST_VIEW, FIRST_PLAN)).toBe('#/ranking?v=1&lang=vi')
  })

  test('can be read by a person', () => {
    const view: View = {
      ...FIRST_VIEW,
      workspace: 'map',
      selected: '14845',
      camera: { lon: 105.123456, lat: 20.35, zoom: 9.456 },
      layers: {
        ...FIRST_LAYERS,
        schools: true,
        alerts: false,
        coverageOperator: 'Viettel',
        coverageTechnology: '3G',
      },
    }
    const plan: Plan = {
      ...FIRST_PLAN,
      criteria: [criterionSetting('mobile_gap', 40), criterionSetting('pupils', 10.5, 'lower-first')],
      filters: { ...FIRST_PLAN.filters, districts: ['384'], flags: ['baiNgang'], alertOnly: true },
    }
    expect(writeLink(view, plan)).toBe(
      '#/map?v=1&lang=vi&commune=14845&at=105.1235,20.35,9.46&show=schools&hide=alerts&signal=Viettel:3G' +
        '&weights=mobile_gap:40,pupils:10.5:low&districts=384&only=bai-ngang&alert=1',
    )
  })
})

test('which two rankings are laid side by side can be read in a link by a person, and nonsense is passed over', () => {
  const desk = { view: 'moved', decision: null, before: 'day:2021-11-08', after: 'preset:thiet-bi' } as const
  expect(writeLink({ ...FIRST_VIEW, desk }, FIRST_PLAN)).toBe(
    '#/ranking?v=1&lang=vi&answer=moved&before=day:2021-11-08&after=preset:thiet-bi',
  )
  const hash = '#/ranking?v=1&answer=all&decision=%3Cb%3E&before=day:31-12&after=tomorrow'
  expect(readLink(hash, FIRST)?.view).toEqual(FIRST_VIEW)
})

test('an index in groups can be read in a link by a person', () => {
  const plan: Plan = {
    ...FIRST_PLAN,
    criteria: [
      { ...criterionSetting('mobile_gap', 40), group: 'g1', error: 0.1 },
      { ...criterionSetting('pupils', 10), group: 'g2', bounds: [null, 500] },
    ],
    groups: [
      { id: 'g1', name: 'Kết nối', weight: 60, parent: null },
      { id: 'g2', name: 'Quy mô', weight: 20, parent: 'g1' },
    ],
    aggregation: 'lexicographic',
    minimumKnownShare: 0.4,
    topCount: 30,
  }
  expect(decodeURIComponent(writeLink(FIRST_VIEW, plan))).toBe(
    '#/ranking?v=1&lang=vi&weights=mobile_gap:40,pupils:10&groups=g1:60:Kết nối,g2:20:Quy mô:g1' +
      '&in=mobile_gap:g1,pupils:g2&bounds=pupils::500&error=mobile_gap:0.1&aggregate=order&known=0.4&top=30',
  )
})

test('the allocation and what is looked at of it can be read in a link by a person', () => {
  const plan: Plan = {
    ...FIRST_PLAN,
    allocation: {
      rule: 'proportional',
      onlineFirst: false,
      countUnit: 'household',
      otherHardship: true,
      fromStage: 'received',
      kinds: ['tablet', 'phone'],
      rounds: ['Đợt 1', 'a,b'],
      minimumLot: 5,
      boxSize: 10,
      normsDong: { tablet: 2_770_000, phone: 3_000_000 },
    },
  }
  const view: View = {
    ...FIRST_VIEW,
    workspace: 'devices',
    devices: { part: 'handover', unit: '14845-TH1', stage: 'after', theme: 'both' },
  }
  expect(decodeURIComponent(writeLink(view, plan))).toBe(
    '#/devices?v=1&lang=vi&part=handover&unit=14845-TH1&map=after&figure=both' +
      '&rule=proportional&online-first=0&count=household&other-hardship=1&stage=received' +
      '&kinds=tablet,phone&rounds=Đợt 1,a,b&lot=5&box=10&norms=tablet:2770000,phone:3000000',
  )
  const odd = '#/devices?v=1&rule=fair&kinds=sim,phone&lot=-3&box=2.5&norms=tablet:free,robot:5,sim:0&part=x'
  const read = readLink(odd, FIRST)
  expect(read?.plan?.allocation).toEqual({
    ...FIRST_PLAN.allocation,
    kinds: ['phone'],
  })
  expect(read?.view.devices).toEqual(FIRST_VIEW.devices)
})

describe('reading a link', () => {
  test('never throws, and never gives a plan that could not be set by hand', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map(rest => `#/ranking?${rest}`),
      fc
        .tuple(
          fc.constantFrom(
            'weights',
            'at',
            'date',
            'levels',
            'signal',
            'only',
            'theme',
            'groups',
            'in',
            'bounds',
            'error',
            'known',
            'top',
            'rule',
            'stage',
            'kinds',
            'rounds',
            'lot',
            'box',
            'norms',
            'unit',
            'map',
          ),
          fc.string(),
        )
        .map(([name, value]) => `#/map?${name}=${value}`),
    )
    fc.assert(
      fc.property(text, hash => {
        const opened = readLink(hash, FIRST)
        for (const { weight } of opened?.plan?.criteria ?? []) {
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(100)
        }
        // Whatever is read could be taken over.
        if (opened?.plan) adoptSettings(FIRST_PLAN, opened.plan)
        const camera = opened?.view.camera
        if (camera) expect(Math.abs(camera.lat)).toBeLessThanOrEqual(85)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['', '#', '#section', '?v=1', 'ranking'])('%j is no link', hash => {
    expect(readLink(hash, FIRST)).toBeNull()
  })

  test('without v=1 changes only what is named', () => {
    const here = {
      view: { ...FIRST_VIEW, language: 'en' as const, selected: '14845' },
      plan: { ...FIRST_PLAN, missingRule: 'worst' as const },
    }
    const opened = readLink('#/map?theme=pupils', here)
    expect(opened?.view).toEqual({ ...here.view, workspace: 'map' })
    expect(opened?.plan).toEqual({ ...here.plan, theme: 'pupils' })
  })

  test('draws numbers in and passes over what it does not know', () => {
    const opened = readLink(
      '#/nowhere?at=999,99,99&weights=alert:250,fibre_gap:-3,x:much&colour=red&lang=fr&date=soon',
      FIRST,
    )
    expect(opened?.view).toEqual({ ...FIRST_VIEW, camera: { lon: 180, lat: 85, zoom: 22 } })
    expect(opened?.plan?.criteria).toEqual([criterionSetting('alert', 100), criterionSetting('fibre_gap', 0)])
    expect(opened?.plan?.date).toBeNull()
  })

  test('of an index in groups passes over what it cannot read, and is a tree whatever it says', () => {
    const opened = readLink(
      '#/ranking?v=1&weights=alert:5,x:2&groups=a:9:A:b,b:900:B:a,c::C,:1,d:2&in=alert:b,x:gone,y:a' +
        '&bounds=alert:2:1,x:1:&error=alert:7,x:some&aggregate=magic&known=3&top=-4',
      FIRST,
    )
    expect(opened?.plan?.groups).toEqual([
      { id: 'a', name: 'A', weight: 9, parent: null },
      { id: 'b', name: 'B', weight: 100, parent: 'a' },
      { id: 'd', name: 'd', weight: 2, parent: null },
    ])
    expect(opened?.plan?.criteria.map(({ group, bounds, error }) => [group, bounds, error])).toEqual([
      ['b', null, 1],
      [null, [1, null], null],
    ])
    expect(opened?.plan).toMatchObject({ aggregation: 'arithmetic', minimumKnownShare: 1, topCount: 1 })
  })

  test('without v=1 weights leave groups, bounds and errors of the criteria that they name', () => {
    const here = {
      ...FIRST,
      plan: {
        ...FIRST_PLAN,
        groups: [{ id: 'g', name: 'G', weight: 1, parent: null }],
        criteria: [{ ...criterionSetting('alert', 1), group: 'g', error: 0.2 }],
      },
    }
    expect(readLink('#/ranking?weights=alert:9', here)?.plan).toEqual({
      ...here.plan,
      criteria: [{ ...here.plan.criteria[0], weight: 9 }],
    })
  })

  test('a list of weights in which nothing can be read empties no plan', () => {
    expect(readLink('#/ranking?weights=%E0%A4%A:1,,:', FIRST)?.plan).toBeNull()
    expect(readLink('#/ranking?weights=-', FIRST)?.plan?.criteria).toEqual([])
  })
})
