/** The columns that a file of a resource must bring. */
import type { TableResource } from '@/domain/dataset/resources'

/**
 * The required columns of the contract. Measurements differ: their code is made where the file has none, and a file
 * without received power is none, though a single reading may have found no signal.
 */
export function expectedColumns({ name, fields }: TableResource): readonly string[] {
  const required = fields.filter(one => one.required).map(one => one.column)
  return name === 'measurements'
    ? [...required.filter(column => column !== 'measurement_code'), 'dbm']
    : required
}
