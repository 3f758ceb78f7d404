/**
 * Chance from a seed, the same bit for bit in every engine: xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), integer
 * steps only. Each sample has a stream of its own, begun from (seed, number of the sample): whoever works a sample out,
 * alone or in a chunk, in whichever thread, draws the same.
 */
export class SeededGenerator {
  private a = 0
  private b = 0
  private c = 0
  private d = 1

  /** @param seed whole, 0…2⁵³ − 1. @param sample whole, 0…2³² − 1. */
  begin(seed: number, sample: number): void {
    const low = seed >>> 0
    const high = Math.floor(seed / 4294967296) >>> 0
    const start = mixed(mixed(mixed(low ^ 0x9e3779b9) ^ high) ^ sample)
    this.a = mixed(start + 0x9e3779b9)
    this.b = mixed(start + 0x3c6ef372)
    this.c = mixed(start + 0xdaa66d2b)
    // Never all four 0, from which the generator would not move.
    this.d = mixed((low + Math.imul(sample, 0x85ebca6b)) ^ high) | 1
  }

  /** The next 32 bits, as a signed whole number. */
  private bits(): number {
    const scrambled = Math.imul(this.b, 5)
    const answer = Math.imul((scrambled << 7) | (scrambled >>> 25), 9)
    const shifted = this.b << 9
    this.c ^= this.a
    this.d ^= this.b
    this.b ^= this.c
    this.a ^= this.d
    this.c ^= shifted
    this.d = (this.d << 11) | (this.d >>> 21)
    return answer
  }

  /** Uniform over the 2⁵² midpoints (k + ½) ÷ 2⁵²: never 0, never 1, and exact in a double. */
  uniform(): number {
    const high = this.bits() >>> 6
    const low = this.bits() >>> 6
    return (high * 67108864 + low + 0.5) / 4503599627370496
  }
}

/** Finaliser of MurmurHash3 (Appleby): one to one, and every bit of the answer hangs on every bit of the question. */
function mixed(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
