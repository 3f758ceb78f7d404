/**
 * A text that states a place → its numbers, each with the mark behind it (degree, minute, second), what parts it from
 * the number before, and the words for axes between them. How decimals are written is an argument: whoever asks tries
 * each way and keeps what makes sense.
 */

export interface NumberToken {
  readonly kind: 'number'
  readonly value: number
  readonly whole: boolean
  mark: 'degree' | 'minute' | 'second' | null
  /** A comma, semicolon or the like stands between this number and the one before: not one angle, unless marked. */
  readonly parted: boolean
}

export interface AxisToken {
  readonly kind: 'axis'
  readonly axis: 'lon' | 'lat'
  readonly negative: boolean
}

export type Token = NumberToken | AxisToken

export interface NumberStyle {
  readonly decimal: '.' | ','
  /** Whether thousands may be grouped, by the other sign or by a blank. */
  readonly groups: boolean
}

export const NUMBER_STYLES: readonly NumberStyle[] = [
  { decimal: '.', groups: false },
  { decimal: ',', groups: false },
  { decimal: '.', groups: true },
  { decimal: ',', groups: true },
]

const SHAPES = NUMBER_STYLES.map(({ decimal, groups }) => {
  const point = decimal === '.' ? '\\.' : ','
  const other = decimal === '.' ? ',' : '\\.'
  const plain = `\\d+(?:${point}\\d+)?`
  return new RegExp(groups ? `\\d{1,3}(?:[${other} ]\\d{3})+(?!\\d)(?:${point}\\d+)?|${plain}` : plain, 'y')
})

const listed = (words: string) => words.split(' ')
const NORTH = new Set(listed('n b north bắc bac lat latitude vĩ vi φ'))
const EAST = new Set(listed('e đ east đông dong lon lng long longitude kinh λ'))
const SOUTH = new Set(listed('south nam'))
const WEST = new Set(listed('w t west tây tay'))
const DEGREES = new Set(listed('o độ do deg degree degrees'))
const MINUTES = new Set(listed('phút phut min minute minutes'))
const SECONDS = new Set(listed('giây giay sec second seconds'))

const MARKS: readonly (readonly [sign: RegExp, mark: NonNullable<NumberToken['mark']>])[] = [
  [/(?:''|′′|’’|‘‘|´´|["″”“„ʺ＂])/y, 'second'],
  [/[°º˚⁰]/y, 'degree'],
  [/['′’‘´`ʹ＇]/y, 'minute'],
]

/** `null`: the text cannot be written in this style (a decimal sign of the other stands between two digits). */
export function coordinateTokens(text: string, style: NumberStyle): Token[] | null {
  const shape = SHAPES[NUMBER_STYLES.indexOf(style)]!
  const tokens: Token[] = []
  let last: NumberToken | null = null
  let parted = false
  let minus = false
  for (let at = 0; at < text.length; ) {
    const number = matchAt(shape, text, at)
    if (number !== null) {
      const bare = number.replace(style.decimal === '.' ? /[, ]/g : /[. ]/g, '').replace(',', '.')
      const value = Number(bare)
      last = {
        kind: 'number',
        value: minus ? -value : value,
        whole: !bare.includes('.'),
        mark: null,
        parted,
      }
      tokens.push(last)
      parted = false
      minus = false
      at += number.length
      // "20.5" where the comma decides is no two numbers.
      if (style.decimal === ',' && text[at] === '.' && /\d/.test(text[at + 1] ?? '')) return null
      continue
    }
    const mark = MARKS.find(([sign]) => matchAt(sign, text, at) !== null)
    if (mark) {
      if (last && last.mark === null && tokens.at(-1) === last) last.mark = mark[1]
      at += matchAt(mark[0], text, at)!.length
      continue
    }
    const word = matchAt(/\p{L}+/uy, text, at)
    if (word !== null) {
      read(word.toLowerCase(), text.slice(at + word.length))
      at += word.length
      continue
    }
    const sign = text[at]!
    // A minus stands before its number and behind no other; between two numbers it parts them: 20-14-05.
    if (/[-−–]/.test(sign)) minus = /\d/.test(text[at + 1] ?? '') && !/[\d°'"′″]\s*$/.test(text.slice(0, at))
    else if (/[,;/|\t]/.test(sign)) parted = true
    at++
  }
  return tokens

  function read(word: string, rest: string): void {
    const behind = last !== null && tokens.at(-1) === last ? last : null
    const letterMark = letterMarkOf(word, rest, tokens)
    if (behind && behind.mark === null && letterMark) behind.mark = letterMark
    else if (NORTH.has(word)) tokens.push({ kind: 'axis', axis: 'lat', negative: false })
    else if (EAST.has(word) || word === 'd') tokens.push({ kind: 'axis', axis: 'lon', negative: false })
    else if (SOUTH.has(word) || word === 's') tokens.push({ kind: 'axis', axis: 'lat', negative: true })
    else if (WEST.has(word)) tokens.push({ kind: 'axis', axis: 'lon', negative: true })
  }
}

/** 20d14m5s: a letter is a mark where the numbers go on behind it; D alone is Đông, S alone is south. */
function letterMarkOf(word: string, rest: string, tokens: readonly Token[]): NumberToken['mark'] {
  if (DEGREES.has(word) || (word === 'd' && /^\s*\d/.test(rest))) return 'degree'
  const numbers = tokens.filter(one => one.kind === 'number')
  if (MINUTES.has(word) || (word === 'm' && numbers.at(-2)?.mark === 'degree')) return 'minute'
  return SECONDS.has(word) || (word === 's' && numbers.at(-2)?.mark === 'minute') ? 'second' : null
}

function matchAt(shape: RegExp, text: string, at: number): string | null {
  shape.lastIndex = at
  return shape.exec(text)?.[0] ?? null
}
