import { cutByCommunes } from '@/domain/gap/cut-by-communes'
import type { MarkGeometry, MarkId } from '@/domain/gap/mark'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { splitMark } from './split-mark'

/**
 * Cuts a mark's area along the boundaries of communes, in one step; the largest part stays the mark.
 * @returns how many marks there are now; 1: it lies in one commune, or is no area, and nothing happened.
 */
export function cutMarkByCommunes(id: MarkId): number {
  const { dataset } = currentDataset.getState()
  const mark = currentPlan.getState().register.marks.find(each => each.id === id)
  if (!dataset || mark?.geometry.type !== 'Polygon') return 1
  const parts = cutByCommunes(mark.geometry.coordinates, dataset)
  const pieces = parts
    .flatMap(({ polygons }) => polygons)
    .map(polygon => ({ polygon, area: polygonsArea([polygon]) }))
    .sort((a, b) => b.area - a.area)
    .map(({ polygon }): MarkGeometry => ({ type: 'Polygon', coordinates: polygon }))
  if (pieces.length < 2) return 1
  splitMark(id, pieces)
  return pieces.length
}
