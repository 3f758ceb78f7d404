/**
 * Hatching on the graphics card: strokes are laid over the pixels of the screen, so their spacing is the same at every
 * zoom and their edges stay crisp. They move with the map, because they are counted from one place on the ground.
 * deck.gl's own FillStyleExtension was refused: its patterns change size within a zoom level and show bands.
 */
import {
  type AccessorContext,
  type Color,
  type Layer,
  type LayerContext,
  LayerExtension,
} from '@deck.gl/core'
import { COMMON_REPEAT, PATTERNS, type PatternName } from '../style/patterns'

export interface HatchingProps<Data> {
  readonly getPattern: (item: Data, context: AccessorContext<Data>) => PatternName
  /** Colour between the strokes. */
  readonly getGround: (item: Data, context: AccessorContext<Data>) => Color
  /** How far from the edge of a stroke that colour goes, pixels. */
  readonly getReach: (item: Data, context: AccessorContext<Data>) => number
}

/** A reach beyond every gap between strokes. */
export const EVERYWHERE = 1000

/** Strokes are counted from here, in the middle of the province: degrees. */
const ANCHOR = [105.3, 20]

const KIND = { lines: 1, cross: 2, dots: 3 } as const

/** What the shader reads of a pattern: kind, repeat, width of the stroke or radius of the dot, angle in radians. */
function shapeOf(name: PatternName): [number, number, number, number] {
  const pattern = PATTERNS[name]
  const size = pattern.type === 'dots' ? pattern.radius : pattern.stroke
  const angle = pattern.type === 'lines' ? pattern.angle : 45
  return [KIND[pattern.type], pattern.repeat, size, (angle * Math.PI) / 180]
}

const uniforms = `\
layout(std140) uniform hatchUniforms {
  vec2 anchor;
  float ratio;
} hatch;
`

const module = {
  name: 'hatch',
  vs: `${uniforms}
in vec4 hatchShapes;
in vec4 hatchGrounds;
in float hatchReaches;
flat out vec4 hatch_shape;
flat out vec4 hatch_ground;
flat out float hatch_reach;
`,
  fs: `${uniforms}
flat in vec4 hatch_shape;
flat in vec4 hatch_ground;
flat in float hatch_reach;

// How much of a pixel an edge at this distance covers.
float hatch_covered(float distance) {
  return clamp(0.5 - distance * hatch.ratio, 0.0, 1.0);
}

float hatch_lines(vec2 at, float angle, float wider) {
  float period = hatch_shape.y * abs(sin(angle));
  float across = dot(at, vec2(-sin(angle), cos(angle)));
  float off = abs(mod(across + period * 0.5, period) - period * 0.5);
  return hatch_covered(off - hatch_shape.z * 0.5 - wider);
}

// How much of a pixel the strokes cover, each made wider by so many pixels a side.
float hatch_strokes(float wider) {
  vec2 at = (gl_FragCoord.xy - hatch.anchor) / hatch.ratio;
  if (hatch_shape.x == 3.0) {
    vec2 off = mod(at + hatch_shape.y * 0.5, hatch_shape.y) - hatch_shape.y * 0.5;
    return hatch_covered(length(off) - hatch_shape.z - wider);
  }
  float covered = hatch_lines(at, hatch_shape.w, wider);
  return hatch_shape.x == 2.0 ? max(covered, hatch_lines(at, hatch_shape.w + 1.5707963267948966, wider)) : covered;
}
`,
  inject: {
    'vs:DECKGL_FILTER_GL_POSITION':
      'hatch_shape = hatchShapes; hatch_ground = hatchGrounds; hatch_reach = hatchReaches;',
    'fs:DECKGL_FILTER_COLOR': `
    float ink = color.a * hatch_strokes(0.0);
    float alpha = ink + hatch_ground.a * hatch_strokes(hatch_reach) * (1.0 - ink);
    color = vec4(alpha > 0.0 ? mix(hatch_ground.rgb, color.rgb, ink / alpha) : color.rgb, alpha);
    `,
  },
  uniformTypes: { anchor: 'vec2<f32>', ratio: 'f32' },
} as const

class Hatching extends LayerExtension {
  static override extensionName = 'Hatching'
  static override defaultProps = {
    getPattern: { type: 'accessor', value: 'missing' },
    getGround: { type: 'accessor', value: [0, 0, 0, 0] },
    getReach: { type: 'accessor', value: EVERYWHERE },
  }

  override getShaders() {
    return { modules: [module] }
  }

  override initializeState(this: Layer, _context: LayerContext) {
    this.getAttributeManager()?.add({
      hatchShapes: { size: 4, stepMode: 'dynamic', accessor: 'getPattern', transform: shapeOf },
      hatchGrounds: {
        size: 4,
        type: 'unorm8',
        stepMode: 'dynamic',
        accessor: 'getGround',
        defaultValue: [0, 0, 0, 0],
      },
      hatchReaches: { size: 1, stepMode: 'dynamic', accessor: 'getReach', defaultValue: EVERYWHERE },
    })
  }

  override draw(
    this: Layer,
    { shaderModuleProps }: { shaderModuleProps: { project: { devicePixelRatio: number } } },
  ) {
    const { viewport } = this.context
    const ratio = shaderModuleProps.project.devicePixelRatio
    const [x = 0, y = 0] = viewport.project(ANCHOR)
    const whole = (value: number) => Math.round((value % COMMON_REPEAT) * ratio)
    // The card counts rows from below.
    this.setShaderModuleProps({ hatch: { anchor: [whole(x), whole(viewport.height - y)], ratio } })
  }
}

/** One for every hatched layer. */
export const HATCHING = new Hatching()
