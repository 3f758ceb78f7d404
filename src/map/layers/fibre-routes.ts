/** Fibre routes: trunk lines thick, access lines thin, a route of unknown kind between the two. */
import type { Layer } from '@deck.gl/core'
import { PathLayer } from '@deck.gl/layers'
import type { FibreRoute } from '@/domain/dataset/records'
import { FIBRE, ROUTE_WIDTH, WHITE } from '../style/colours'
import { FLAT } from './drawing-order'

interface RoutePath {
  readonly path: number[]
  readonly width: number
}

export function fibreRoutes(routes: readonly FibreRoute[]): Layer[] {
  const data = routes
    .flatMap(({ kind, lines }) =>
      lines.map(line => ({ path: line.flat(), width: ROUTE_WIDTH[kind ?? 'unknown'] })),
    )
    .sort((a, b) => a.width - b.width)
  const coat = (id: string, colour: [number, number, number, number], wider: number) =>
    new PathLayer<RoutePath>({
      ...FLAT,
      id,
      data,
      positionFormat: 'XY',
      getPath: route => route.path,
      getWidth: route => route.width + wider,
      getColor: colour,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
    })
  return [coat('fibre-casing', [...WHITE, 170], 1.4), coat('fibre', [...FIBRE, 225], 0)]
}
