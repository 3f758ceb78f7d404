/** What every part of the sheet is given. */
import type { Dataset } from '@/domain/dataset/dataset'

export interface PartProps {
  readonly dataset: Dataset
  /** The commune's index in the dataset's order. */
  readonly at: number
}
