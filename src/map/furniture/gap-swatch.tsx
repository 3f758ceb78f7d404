/** Swatches of the gaps workspace, from the same figures as the map: a pin, a badge, a dot, a ring, stripes. */
import { useId } from 'react'
import type { MarkStatus } from '@/domain/gap/mark'
import { cssColour, GAP_STRIPE, type Rgb, WHITE } from '../style/colours'
import type { SignalLook } from '../style/signal-bins'
import { CONTRADICTION, PIN, PIN_HEAD, SIGN_WIDTH, STATUS_LOOK } from '../style/statuses'

export function PinSwatch({ status }: { readonly status: MarkStatus }) {
  const { colour, sign, stroked } = STATUS_LOOK[status]
  return (
    <svg width="16" height="20" viewBox="-10 -27 20 28" aria-hidden="true">
      <path d={PIN} fill={cssColour(colour)} />
      <path
        d={sign}
        transform={`translate(0 ${PIN_HEAD})`}
        fill={stroked ? 'none' : '#fff'}
        stroke={stroked ? '#fff' : 'none'}
        strokeWidth={SIGN_WIDTH}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

export const BadgeSwatch = () => (
  <svg width="22" height="16" viewBox="-11 -8 22 16" aria-hidden="true">
    <circle r="6.500" fill="#fff" stroke={cssColour(CONTRADICTION.colour)} strokeWidth="1.600" />
    <path
      d={CONTRADICTION.sign}
      fill="none"
      stroke={cssColour(CONTRADICTION.colour)}
      strokeWidth="1.600"
      strokeLinecap="round"
    />
  </svg>
)

export const DotSwatch = ({ look }: { readonly look: SignalLook }) => (
  <svg width="22" height="14" viewBox="-11 -7 22 14" aria-hidden="true">
    <circle r={look.radius} fill={cssColour(look.colour)} stroke="#1d2a33" strokeOpacity="0.25" />
  </svg>
)

export const RingSwatch = ({ colour, radius }: { readonly colour: Rgb; readonly radius: number }) => (
  <svg width="22" height="14" viewBox="-11 -7 22 14" aria-hidden="true">
    <circle r={radius} fill="#fff" stroke={cssColour(colour)} strokeWidth="2" />
  </svg>
)

/** Lõm: the colour under white stripes. */
export function StripedSwatch({ colour }: { readonly colour: Rgb }) {
  const id = useId()
  return (
    <svg width="22" height="12" aria-hidden="true">
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="1.800" fill={cssColour(WHITE)} opacity={GAP_STRIPE / 255} />
      </pattern>
      <rect width="22" height="12" fill={cssColour(colour)} />
      <rect width="22" height="12" fill={`url(#${id})`} />
      <rect x="0.500" y="0.500" width="21" height="11" fill="none" stroke="#1d2a33" strokeOpacity="0.3" />
    </svg>
  )
}
