/** A source in words beside a mark that says "illustrative" already: it need not begin by saying so again. */
export function sourceWords(words: string, mark: string | null): string {
  if (mark === null || !words.startsWith(`${mark}: `)) return words
  const rest = words.slice(mark.length + 2)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
