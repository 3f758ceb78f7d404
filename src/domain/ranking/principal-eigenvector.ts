/**
 * The eigenvector of the greatest eigenvalue of a matrix without negative entries (Perron–Frobenius), by the power
 * method: first by squaring the matrix, which doubles the exponent at every step and so does not crawl where the second
 * eigenvalue is near, then by plain steps, which take away the rounding of the squares.
 */

/** Entries that move by less than this share of themselves have come to rest. */
const AT_REST = 1e-14
const MOST_SQUARINGS = 60
const MOST_STEPS = 100

export interface PrincipalEigenvector {
  /** All positive; they sum to 1. */
  readonly vector: Float64Array
  readonly value: number
}

/**
 * @param matrix `size` × `size`, row by row: no entry negative, the diagonal positive, and every index reached from
 *   every other over entries that are not 0. (Without that there is no single answer.)
 */
export function principalEigenvector(matrix: Float64Array, size: number): PrincipalEigenvector {
  let power = matrix
  let vector = sharesOfRows(power, size)
  for (let step = 0; step < MOST_SQUARINGS; step++) {
    power = squared(power, size)
    const next = sharesOfRows(power, size)
    const moved = largestMove(vector, next)
    vector = next
    if (moved < AT_REST) break
  }
  let value = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    const image = times(matrix, vector, size)
    // The entries sum to 1, so those of its image sum to the eigenvalue.
    value = image.reduce((sum, entry) => sum + entry, 0)
    const next = image.map(entry => entry / value)
    const moved = largestMove(vector, next)
    vector = next
    if (moved < AT_REST) break
  }
  return { vector, value }
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const image = new Float64Array(size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) image[i] += matrix[i * size + j] * vector[j]
  return image
}

/** The square, brought to a greatest entry of 1: only the direction of its rows is wanted. */
function squared(matrix: Float64Array, size: number): Float64Array {
  const square = new Float64Array(size * size)
  let greatest = 0
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const entry = matrix[i * size + k]
      if (entry === 0) continue
      for (let j = 0; j < size; j++) square[i * size + j] += entry * matrix[k * size + j]
    }
    for (let j = 0; j < size; j++) greatest = Math.max(greatest, square[i * size + j])
  }
  return square.map(entry => entry / greatest)
}

function sharesOfRows(matrix: Float64Array, size: number): Float64Array {
  const rows = times(matrix, new Float64Array(size).fill(1), size)
  const sum = rows.reduce((total, row) => total + row, 0)
  return rows.map(row => row / sum)
}

function largestMove(from: Float64Array, to: Float64Array): number {
  return to.reduce((largest, entry, i) => Math.max(largest, Math.abs(entry - from[i]) / entry), 0)
}
