/** Places in links: geo: URIs, and the addresses of map pages. The pin counts before the middle of the view. */

const PAIR = '(-?\\d{1,3}(?:\\.\\d+)?)(?:,|%2C|~|/|\\+|%20|\\s)+(-?\\d{1,3}(?:\\.\\d+)?)'
const FORMS: readonly RegExp[] = [
  new RegExp(`^geo:[^?]*\\?(?:.*&)?q=${PAIR}`, 'i'),
  new RegExp(`^geo:${PAIR}`, 'i'),
  /!3d(-?\d{1,3}(?:\.\d+)?)!4d(-?\d{1,3}(?:\.\d+)?)/,
  /[?&#]mlat=(-?\d{1,3}(?:\.\d+)?)&mlon=(-?\d{1,3}(?:\.\d+)?)/,
  new RegExp(`[?&](?:q|query|ll|sll|daddr|destination|center|cp|pt)=(?:loc:)?${PAIR}`, 'i'),
  new RegExp(`/(?:place|search|dir)/(?:[^@]*/)?${PAIR}`, 'i'),
  new RegExp(`@${PAIR}`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/${PAIR}`),
]

export type MapLink =
  | {
      readonly kind: 'place'
      readonly lat: number
      readonly lon: number
      readonly form: 'geo-uri' | 'map-link'
    }
  /** The address holds the place in words of another notation, such as degrees and minutes. */
  | { readonly kind: 'words'; readonly text: string }
  /** A short address, or one without a place: nothing can be read without going there. */
  | { readonly kind: 'closed' }

/** `null`: the text is no link. */
export function readMapLink(text: string): MapLink | null {
  if (!/^(geo:|https?:\/\/|(www\.|maps?\.)?(google|openstreetmap|bing|apple|goo)\b\S*\/)/i.test(text))
    return null
  for (const form of FORMS) {
    const found = form.exec(text)
    if (found)
      return {
        kind: 'place',
        lat: Number(found[1]),
        lon: Number(found[2]),
        form: /^geo:/i.test(text) ? 'geo-uri' : 'map-link',
      }
  }
  const words = decoded(/\/(?:place|search)\/([^/@?]+)|[?&](?:q|query)=([^&#]+)/i.exec(text))
  return words !== null && /\d/.test(words) ? { kind: 'words', text: words } : { kind: 'closed' }
}

function decoded(found: RegExpExecArray | null): string | null {
  if (!found) return null
  try {
    return decodeURIComponent((found[1] ?? found[2] ?? '').replace(/\+/g, ' '))
  } catch {
    return null
  }
}
