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
const PADDING = 14
/** Room for the names at both sides. */
const NAMES = 232
/** So many fit into a line with a short figure behind them. */
const LETTERS = 28
const LINE = 15
const MOST_LINES = 3

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
        nodePadding={PADDING}
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
  const name = inLines(node.name, Math.max(1, Math.min(MOST_LINES, Math.ceil((height + PADDING / 2) / LINE))))
  const apart = height >= (name.length + 1) * LINE && node.figure !== ''
  const lines = name.length + (apart ? 1 : 0)
  const top = y + height / 2 - ((lines - 1) * LINE) / 2
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={Math.max(1, height)} fill={node.colour} />
      <text textAnchor={first ? 'end' : 'start'} dominantBaseline="central" fontSize={12} fill="#1f2d3a">
        <title>{`${node.name}: ${node.figure}`}</title>
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

/** Words in lines; a name that is longer than `most` of them ends in an ellipsis. */
function inLines(name: string, most: number): string[] {
  const lines = ['']
  for (const word of name.split(' ')) {
    const line = lines[lines.length - 1]
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= LETTERS || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const last = `${lines
    .slice(most - 1)
    .join(' ')
    .slice(0, LETTERS - 1)}…`
  return [...lines.slice(0, most - 1), last]
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
