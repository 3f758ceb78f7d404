/** Marks, found gaps and the gaps workspace's picture for tests; a test says only what matters to it. */
import type { FoundGap, FoundGaps } from '@/domain/gap/found-gap'
import { freshMark, type GapMark, type MarkGeometry } from '@/domain/gap/mark'
import { foundClasses } from '@/map/gaps/found-classes'
import type { GapPicture } from '@/map/gaps/use-gap-picture'

export const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

export const aMark = (id: string, geometry: MarkGeometry, more: Partial<GapMark> = {}): GapMark => ({
  ...freshMark(geometry, '2021-11-30'),
  id,
  history: [],
  evidence: [],
  claims: [],
  ...more,
})

export const aGap = (id: string, more: Partial<FoundGap> = {}): FoundGap => ({
  id,
  communeCode: '14755',
  polygons: [[square(105, 20, 0.02)]],
  areaKm2: 4.6,
  villages: 1,
  households: 20,
  population: 90,
  pupils: 10,
  reported: { households: 1, population: 1, pupils: 1 },
  schools: 0,
  kind: 'trang',
  nearest: [],
  ...more,
})

export const foundIn = (gaps: readonly FoundGap[]): FoundGaps => ({
  question: { operator: 'any', technology: '4G', minimumKm2: 0.05 },
  layerKnown: true,
  gaps,
  slivers: { count: 3, areaKm2: 0.02 },
  withoutBoundary: [],
})

export function gapPicture(more: Partial<GapPicture> = {}): GapPicture {
  return {
    found: null,
    classes: foundClasses(more.found?.gaps ?? []),
    marks: [],
    drawnMarks: more.marks ?? [],
    facts: new Map(),
    contradicted: [],
    mark: null,
    markShown: true,
    ticked: [],
    gap: null,
    drawn: null,
    tool: null,
    nearest: [],
    measured: null,
    operator: 'any',
    coats: 2,
    rasters: [],
    rasterBins: false,
    minimumDbm: -121,
    ...more,
  }
}
