/** A line cut where another crosses it. */
import type { Position } from '../shapes'

/** Crossings are rounded to this many decimals. */
const DECIMALS = 9

/** Any plane unit. In the order of the line; alone where nothing crosses it between its ends. */
export function splitLine(line: readonly Position[], by: readonly Position[]): Position[][] {
  const pieces: Position[][] = []
  let piece: Position[] = line.slice(0, 1)
  const cutAt = (place: Position) => {
    const last = piece[piece.length - 1]
    if (last && !same(last, place)) piece.push(place)
    if (piece.length < 2) return
    pieces.push(piece)
    piece = [place]
  }
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    for (const place of crossings(a, b, by)) if (!(i === line.length - 1 && same(place, b))) cutAt(place)
    const last = piece[piece.length - 1]
    if (!last || !same(last, b)) piece.push(b)
  }
  if (piece.length > 1 || pieces.length === 0) pieces.push(piece)
  return pieces
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** In the order from `a` to `b`. */
function crossings(a: Position, b: Position, by: readonly Position[]): Position[] {
  const [px, py] = [b[0] - a[0], b[1] - a[1]]
  const found: { readonly at: number; readonly place: Position }[] = []
  for (let j = 1; j < by.length; j++) {
    const [c, d] = [by[j - 1], by[j]]
    const [qx, qy] = [d[0] - c[0], d[1] - c[1]]
    const turn = px * qy - py * qx
    if (turn === 0) continue
    const [dx, dy] = [c[0] - a[0], c[1] - a[1]]
    const at = (dx * qy - dy * qx) / turn
    const there = (dx * py - dy * px) / turn
    if (at < 0 || at > 1 || there < 0 || there > 1) continue
    const round = (value: number) => Number(value.toFixed(DECIMALS))
    found.push({ at, place: [round(a[0] + at * px), round(a[1] + at * py)] })
  }
  return found.sort((one, other) => one.at - other.at).map(({ place }) => place)
}
