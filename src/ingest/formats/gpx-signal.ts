/** The points of a GPX file that carry a received power, as rows of a table; those without one are counted and left. */
import type { Document, Element } from '@xmldom/xmldom'
import { ALIASES } from '../columns/aliases'
import type { FindingLog } from '../finding-log'
import { foldMarks } from '../fold'
import type { Content } from './format'

const POINTS = ['wpt', 'trkpt', 'rtept']
const OWN = ['name', 'cmt', 'desc', 'time', 'ele'] as const
const SIGNALS = new Set(['dbm', ...(ALIASES.dbm ?? [])])
/** "-101 dBm", "RSRP: −101", in the words of whoever made the waypoint. */
const WORDS =
  /(?:(?:rsrp|rscp|rxlev|mức thu|muc thu)\s*[:=]?\s*([-−–]\s?\d{2,3}(?:[.,]\d+)?))|(?:([-−–]\s?\d{2,3}(?:[.,]\d+)?)\s*dbm)/i
const OPERATOR = /\b(viettel|vina\s?phone|mobi\s?fone|vietnamobile|gmobile)\b/i
const TECHNOLOGY = /\b([2345])\s?G\b|\b(LTE|NR|UMTS|WCDMA|GSM)\b/i
/** As XML writes a number; there is no other convention in it. */
const NUMBER = /^-?\d+(\.\d+)?$/

/** `null`: no point carries a received power. */
export function signalTable(document: Document, log: FindingLog): Content | null {
  const points = POINTS.flatMap(tag => [...document.getElementsByTagNameNS('*', tag)])
  const rows = points.map(cellsOf)
  const withSignal = rows.filter(row => row.has('dbm') || [...row.keys()].some(isSignal))
  if (withSignal.length === 0) return null
  if (withSignal.length < rows.length)
    log.add(
      'points-without-signal',
      'info',
      {},
      { count: rows.length - withSignal.length, total: rows.length },
    )
  const headers = [...new Set(withSignal.flatMap(row => [...row.keys()]))]
  const cells = withSignal.map(row => headers.map(header => row.get(header) ?? ''))
  return {
    kind: 'table',
    delimiter: null,
    headers,
    rows: cells,
    broken: [],
    isNumber: (row, column) => NUMBER.test(cells[row]?.[column] ?? ''),
  }
}

const isSignal = (header: string) => SIGNALS.has(foldMarks(header))

function cellsOf(point: Element): ReadonlyMap<string, string> {
  const cells = new Map<string, string>([
    ['lon', point.getAttribute('lon')?.trim() ?? ''],
    ['lat', point.getAttribute('lat')?.trim() ?? ''],
  ])
  for (const child of elementsIn(point)) {
    const own = OWN.find(name => name === child.localName)
    if (own) cells.set(own, textOf(child))
    else if (child.localName === 'extensions')
      for (const [name, text] of leavesOf(child)) cells.set(name, text)
  }
  const words = ['desc', 'cmt', 'name'].map(name => cells.get(name) ?? '').join(' · ')
  const said = WORDS.exec(words)
  if (said && ![...cells.keys()].some(isSignal)) {
    cells.set('dbm', (said[1] ?? said[2])!.replace(/\s/g, '').replace(/^[−–]/, '-').replace(',', '.'))
    const operator = OPERATOR.exec(words)?.[1]
    const technology = TECHNOLOGY.exec(words)
    if (operator) cells.set('operator', operator)
    if (technology) cells.set('technology', technology[1] ? `${technology[1]}G` : technology[2]!)
  }
  return cells
}

/** Elements that hold text only, however deep: programs nest their own as they like. */
function leavesOf(element: Element): [name: string, text: string][] {
  return elementsIn(element).flatMap((child): [string, string][] =>
    elementsIn(child).length > 0 ? leavesOf(child) : [[child.localName ?? child.tagName, textOf(child)]],
  )
}

const elementsIn = (element: Element): Element[] =>
  [...element.childNodes].filter((child): child is Element => child.nodeType === 1)

const textOf = (element: Element) => (element.textContent ?? '').trim()
