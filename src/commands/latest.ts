/** The function, asked again only when an argument is another one. */
export function latest<A extends unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; value: T } | null = null
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, value: compute(...args) }
    return last.value
  }
}
