/** The session's share of a link. */
import { SCHOOL_LEVELS, TECHNOLOGIES } from '@/domain/dataset/records'
import { deskParameters, deskStated } from './desk-parameters'
import { devicesParameters, devicesStated } from './devices-parameters'
import {
  decodeFlag,
  decodeList,
  decodeNumber,
  decodePiece,
  encodeList,
  encodePiece,
  type Parameters,
} from './link-pieces'
import { type Camera, FIRST_LAYERS, type Layers, MOST_COMPARED } from './session'
import { surenessParameters, surenessStated } from './sureness-parameters'
import type { View } from './view'

const SWITCHES = [
  'choropleth',
  'districts',
  'labels',
  'schools',
  'coverage',
  'sites',
  'fibre',
  'alerts',
] as const
/** About 10 metres, and less than a step of the zoom: finer would only make the link longer. */
const DEGREE_DIGITS = 4
const ZOOM_DIGITS = 2
const MAX_LATITUDE = 85
const MAX_ZOOM = 22
const CODE = /^[\w.-]{1,32}$/

export function sessionParameters(view: View): [string, string][] {
  const { language, camera, layers, selected, table, compared, comparing } = view
  const shown = SWITCHES.filter(name => layers[name] && !FIRST_LAYERS[name])
  const hidden = SWITCHES.filter(name => !layers[name] && FIRST_LAYERS[name])
  const levels = inOrder(layers.schoolLevels)
  const covered = [layers.coverageOperator, layers.coverageTechnology]
  const firstCovered = [FIRST_LAYERS.coverageOperator, FIRST_LAYERS.coverageTechnology]
  const parameters: [string, string | null][] = [
    ['lang', language],
    ['commune', selected === null ? null : encodePiece(selected)],
    ['at', camera && cameraText(camera)],
    ['show', shown.length > 0 ? shown.join(',') : null],
    ['hide', hidden.length > 0 ? hidden.join(',') : null],
    ['levels', levels.join() === inOrder(FIRST_LAYERS.schoolLevels).join() ? null : encodeList(levels)],
    ['signal', covered.join() === firstCovered.join() ? null : covered.map(encodePiece).join(':')],
    ['table', table ? '1' : null],
    ...surenessParameters(view.sureness),
    ['compare', compared.length > 0 ? encodeList(compared) : null],
    ['beside', comparing ? '1' : null],
    ...devicesParameters(view.devices),
    ...deskParameters(view.desk),
  ]
  return parameters.filter((parameter): parameter is [string, string] => parameter[1] !== null)
}

export function sessionStated(parameters: Parameters, base: View): Partial<View> {
  const language = parameters.get('lang')
  const selected = decodePiece(parameters.get('commune') ?? '')
  const table = decodeFlag(parameters.get('table'))
  const comparing = decodeFlag(parameters.get('beside'))
  const compared = decodeList(parameters.get('compare'))
  const camera = cameraOf(parameters.get('at'))
  return {
    ...(language === 'vi' || language === 'en' ? { language } : {}),
    ...(selected && CODE.test(selected) ? { selected } : {}),
    ...(table === undefined ? {} : { table }),
    ...(comparing === undefined ? {} : { comparing }),
    ...(compared
      ? { compared: [...new Set(compared.filter(code => CODE.test(code)))].slice(0, MOST_COMPARED) }
      : {}),
    ...(camera ? { camera } : {}),
    layers: { ...base.layers, ...layersStated(parameters) },
    sureness: surenessStated(parameters, base.sureness),
    devices: devicesStated(parameters, base.devices),
    desk: deskStated(parameters, base.desk),
  }
}

function layersStated(parameters: Parameters): Partial<Layers> {
  const switches = (parameter: string, value: boolean) =>
    (decodeList(parameters.get(parameter)) ?? []).flatMap(name =>
      SWITCHES.some(known => known === name) ? [[name, value]] : [],
    )
  const levels = decodeList(parameters.get('levels'))
  const [operator, technology] = (parameters.get('signal') ?? '').split(':').map(decodePiece)
  const known = TECHNOLOGIES.find(each => each === technology)
  return {
    ...Object.fromEntries([...switches('show', true), ...switches('hide', false)]),
    ...(levels ? { schoolLevels: SCHOOL_LEVELS.filter(level => levels.includes(level)) } : {}),
    ...(operator && known ? { coverageOperator: operator, coverageTechnology: known } : {}),
  }
}

function cameraText({ lon, lat, zoom }: Camera): string {
  return [rounded(lon, DEGREE_DIGITS), rounded(lat, DEGREE_DIGITS), rounded(zoom, ZOOM_DIGITS)].join(',')
}

function cameraOf(text: string | undefined): Camera | undefined {
  const [first, second, third] = (text ?? '').split(',')
  const lon = decodeNumber(first, -180, 180)
  const lat = decodeNumber(second, -MAX_LATITUDE, MAX_LATITUDE)
  const zoom = decodeNumber(third, 0, MAX_ZOOM)
  return lon === undefined || lat === undefined || zoom === undefined ? undefined : { lon, lat, zoom }
}

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

const inOrder = (levels: Layers['schoolLevels']) => SCHOOL_LEVELS.filter(level => levels.includes(level))
