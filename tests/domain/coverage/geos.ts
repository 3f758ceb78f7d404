/**
 * GEOS, for comparison only: overlay of the same shapes by other people's code, in the same equal-area plane. Handles
 * are numbers in its own memory; `forget` gives back all that were made since the last time.
 */
import initGeosJs from 'geos-wasm'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { MultiPolygon, Position, Ring } from '@/geometry/shapes'
import { windingNumber } from '../../geometry/random-shapes'

/** The C functions that are used here: handles in, handle or flag out. */
type Call = (...args: number[]) => number
interface Raw {
  readonly Module: {
    readonly HEAPF64: Float64Array
    readonly HEAP32: Int32Array
    readonly _malloc: Call
    readonly _free: Call
  }
  readonly [name: `GEOS${string}`]: Call
}

const MULTIPOLYGON = 6
const COLLECTION = 7

export async function openGeos() {
  const raw = (await initGeosJs()) as unknown as Raw
  const { Module } = raw
  let made: number[] = []
  const keep = (handle: number): number => {
    if (handle === 0) throw new Error('GEOS found no answer')
    made.push(handle)
    return handle
  }
  const number = Module._malloc(8)
  const list = (handles: readonly number[], kind: number): number => {
    const at = Module._malloc(4 * Math.max(1, handles.length))
    Module.HEAP32.set(handles, at >> 2)
    const collection = raw.GEOSGeom_createCollection(kind, at, handles.length)
    Module._free(at)
    return collection
  }
  const sequence = (ring: Ring): number => {
    const points = ring.map(provincePlane.forward)
    const at = Module._malloc(16 * points.length)
    Module.HEAPF64.set(points.flat(), at >> 3)
    const made = raw.GEOSCoordSeq_copyFromBuffer(at, points.length, 0, 0)
    Module._free(at)
    return made
  }
  const polygon = ([outer, ...holes]: readonly Ring[]): number => {
    const shell = raw.GEOSGeom_createLinearRing(sequence(outer))
    const inner = holes.map(hole => raw.GEOSGeom_createLinearRing(sequence(hole)))
    const at = Module._malloc(4 * Math.max(1, inner.length))
    Module.HEAP32.set(inner, at >> 2)
    const made = raw.GEOSGeom_createPolygon(shell, at, inner.length)
    Module._free(at)
    return made
  }
  const area = (shape: number): number => {
    raw.GEOSArea(shape, number)
    return Module.HEAPF64[number >> 3]
  }
  const union = (shapes: readonly number[]): number => {
    const copies = shapes.map(shape => raw.GEOSGeom_clone(shape))
    const all = list(copies, COLLECTION)
    const united = keep(raw.GEOSUnaryUnion(all))
    raw.GEOSGeom_destroy(all)
    return united
  }
  return {
    area,
    union,
    /** Degrees in; valid polygons that may overlap one another. */
    shape: (polygons: MultiPolygon): number => keep(list(polygons.map(polygon), MULTIPOLYGON)),
    /** One ring, however it crosses itself: the faces of its lines that it winds around at all. */
    wound(ring: Ring): number {
      const line = raw.GEOSGeom_createLineString(sequence(ring))
      const noded = keep(raw.GEOSNode(line))
      const at = Module._malloc(4)
      Module.HEAP32[at >> 2] = noded
      const faces = keep(raw.GEOSPolygonize(at, 1))
      Module._free(at)
      const inPlane = ring.map(provincePlane.forward)
      const kept: number[] = []
      for (let f = 0; f < raw.GEOSGetNumGeometries(faces); f++) {
        const face = raw.GEOSGetGeometryN(faces, f)
        const inner = keep(raw.GEOSPointOnSurface(face))
        raw.GEOSGeomGetX(inner, number)
        const x = Module.HEAPF64[number >> 3]
        raw.GEOSGeomGetY(inner, number)
        const point: Position = [x, Module.HEAPF64[number >> 3]]
        if (windingNumber(inPlane, point) !== 0) kept.push(face)
      }
      return union(kept)
    },
    intersection: (a: number, b: number): number => keep(raw.GEOSIntersection(a, b)),
    difference: (a: number, b: number): number => keep(raw.GEOSDifference(a, b)),
    parts: (shape: number): number => raw.GEOSGetNumGeometries(shape),
    forget(): void {
      for (const handle of made) raw.GEOSGeom_destroy(handle)
      made = []
    },
  }
}

export type Geos = Awaited<ReturnType<typeof openGeos>>
