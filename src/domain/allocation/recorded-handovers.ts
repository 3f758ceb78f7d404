/** The hand-overs that the data records, in the order of its rows. The plan's own are put behind them upstairs. */
import type { Dataset } from '../dataset/dataset'
import type { HandoverRecord } from './facts'

/** One record a row; a number or a day that the row does not state stays `null`. */
export const recordedHandovers = ({ records }: Pick<Dataset, 'records'>): readonly HandoverRecord[] =>
  records.handovers.map(({ round, unitCode, class: kind, quantity, handedOverAt }, row) => ({
    round,
    unitCode,
    class: kind,
    quantity,
    handedOverAt,
    row,
  }))
