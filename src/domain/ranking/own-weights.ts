/** The weights that one commune is scored by: those of the whole, or what is left of them where it lacks values. */
import { type WeightTree, weightsOfKnown } from './weight-tree'

/**
 * @returns a function that gives the weights of one commune. Its answer is good until it is asked again: one array serves
 * every commune that lacks something.
 */
export function ownWeights(tree: WeightTree, normalised: Float64Array): (commune: number) => Float64Array {
  const { weights } = tree
  const m = weights.length
  const scratch = new Float64Array(m)
  return commune => {
    const from = commune * m
    for (let j = 0; j < m; j++)
      if (weights[j] > 0 && Number.isNaN(normalised[from + j])) {
        weightsOfKnown(tree, normalised, from, scratch)
        return scratch
      }
    return weights
  }
}
