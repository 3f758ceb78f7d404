/**
 * What flows from column to column (Sankey, Recharts with explicit size): a bar a node, as high as what passes through
 * it, its name and figure beside it. Words and numbers come formatted; whoever puts the chart on screen states the same
 * figures as a table for readers who do not see it.
 */
import { Layer, Rectangle, Sankey, type SankeyLinkProps, type SankeyNodeProps } from 'recharts'

export interface FlowNode {
  readonly name: string
  /** Printed under the name; empty: only the name. */
  readonly figure: string
  readonly colour: string
}

export interface FlowLink {
  /** Positions in `nodes`. */
  readonly source: number
  readonly target: number
  /** Above 0. */
  readonly value: number
  /** What a pointer that rests on the band is told. */
  readonly text: string
}

interface Props {
  readonly nodes: readonly FlowNode[]
  /** No circles; a link runs from a column to a later one. */
  readonly links: readonly FlowLink[]
  readonly width: number
  readonly height: number
  /** What the chart shows, for a reader who does not see it. */
  readonly title: string
}

const NODE_WIDTH = 10
/** Room for the names at both sides. */
const NAMES = 172
const LETTERS = 26
const LINE = 15

export default function FlowChart({ nodes, links, width, height, title }: Props) {
  const data = { nodes: nodes.map(node => ({ ...node })), links: links.map(link => ({ ...link })) }
  return (
    <div role="img" aria-label={title}>
      <Sankey
        width={width}
        height={height}
        data={data}
        sort={false}
        nodeWidth={NODE_WIDTH}
        nodePadding={10}
        iterations={48}
        margin={{ top: 8, right: NAMES, bottom: 8, left: NAMES }}
        node={(props: SankeyNodeProps) => <Node {...props} node={nodes[props.index]} chartWidth={width} />}
        link={(props: SankeyLinkProps) => <Band {...props} text={links[props.index].text} />}
      />
    </div>
  )
}

/** The name stands outside, where no band ends: left of the first column, right of every other. */
function Node({
  x,
  y,
  width,
  height,
  node,
  chartWidth,
}: SankeyNodeProps & { readonly node: FlowNode; readonly chartWidth: number }) {
  const first = x < chartWidth / 4
  const textX = first ? x - 6 : x + width + 6
  const name = height >= LINE ? inLines(node.name) : [node.name]
  const apart = height >= (name.length + 1) * LINE && node.figure !== ''
  const lines = name.length + (apart ? 1 : 0)
  const top = y + height / 2 - ((lines - 1) * LINE) / 2
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={Math.max(1, height)} fill={node.colour} />
      <text textAnchor={first ? 'end' : 'start'} dominantBaseline="central" fontSize={12} fill="#1f2d3a">
        {name.map((line, at) => (
          <tspan key={line} x={textX} y={top + at * LINE}>
            {line}
          </tspan>
        ))}
        <tspan {...(apart ? { x: textX, y: top + name.length * LINE } : { dx: '0.4em' })} fill="#566571">
          {node.figure}
        </tspan>
      </text>
    </Layer>
  )
}

/** Two lines at most; a name that is longer still ends in an ellipsis. */
function inLines(name: string): string[] {
  if (name.length <= LETTERS) return [name]
  const space = name.lastIndexOf(' ', LETTERS)
  const cut = space > 0 ? space : LETTERS
  const rest = name.slice(cut).trim()
  return [name.slice(0, cut), rest.length > LETTERS ? `${rest.slice(0, LETTERS - 1)}…` : rest]
}

function Band({
  sourceX,
  targetX,
  sourceY,
  targetY,
  sourceControlX,
  targetControlX,
  linkWidth,
  text,
}: SankeyLinkProps & { readonly text: string }) {
  return (
    <path
      d={`M${sourceX},${sourceY} C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke="#6d8aa3"
      strokeOpacity={0.28}
      strokeWidth={Math.max(1, linkWidth)}
    >
      <title>{text}</title>
    </path>
  )
}
