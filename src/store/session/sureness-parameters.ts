/**
 * The question of sureness in a link: `sure=data` what varies, `within=keep-order`, `within=band:0.3` where the weights may lie,
 * `contested=0` not hatched on the map.
 */
import { decodeFlag, decodeNumber, type Parameters } from './link-pieces'
import { FIRST_SURENESS, LEAST_BAND, REGIONS, type SurenessQuestion, VARIED } from './sureness'

/** `null`: as in a new installation. */
export function surenessParameters(sureness: SurenessQuestion): [string, string | null][] {
  const { varied, hatched } = sureness
  const within = withinText(sureness)
  return [
    ['sure', varied === FIRST_SURENESS.varied ? null : varied],
    ['within', within === withinText(FIRST_SURENESS) ? null : within],
    ['contested', hatched === FIRST_SURENESS.hatched ? null : hatched ? '1' : '0'],
  ]
}

export function surenessStated(parameters: Parameters, base: SurenessQuestion): SurenessQuestion {
  const [word, width] = (parameters.get('within') ?? '').split(':')
  const region = REGIONS.find(known => known === word)
  return {
    varied: VARIED.find(known => known === parameters.get('sure')) ?? base.varied,
    region: region ?? base.region,
    band: decodeNumber(region && width, LEAST_BAND, 1) ?? (region ? FIRST_SURENESS.band : base.band),
    hatched: decodeFlag(parameters.get('contested')) ?? base.hatched,
  }
}

const withinText = ({ region, band }: SurenessQuestion): string =>
  band === FIRST_SURENESS.band ? region : `${region}:${band}`
