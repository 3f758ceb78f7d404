/**
 * What a source file says of others, read from its syntax tree: every import in every form (a type counts as much as
 * a value), and every use of a name that the file does not declare itself.
 */
import { parseSync } from 'vite'

export interface Reference {
  /** As written: `@/domain/units`, `./x.worker.ts`, `react`. `null` where it is computed and cannot be read. */
  readonly to: string | null
  readonly line: number
}

export interface GlobalUse {
  /** `Date`, `Math.random`, `document`. A member is named where it is written out. */
  readonly name: string
  /** For `new Date(…)`: how many arguments; `null` where it is not constructed. */
  readonly constructedWith: number | null
  readonly line: number
}

export interface Source {
  readonly imports: readonly Reference[]
  readonly globals: readonly GlobalUse[]
  /** The module does nothing but hand on what others export. */
  readonly onlyReexports: boolean
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): [key: string, child: Node][] =>
  Object.entries(node).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.filter(isNode).map((child): [string, Node] => [key, child])
      : isNode(value)
        ? [[key, value] as [string, Node]]
        : [],
  )

/** @throws Error where the text is not TypeScript. */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0].message}`)
  const program = parsed.program as unknown as Node
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length
  const imports: Reference[] = []
  const declared = new Set<string>()
  const used: { name: string; constructedWith: number | null; node: Node }[] = []

  const visit = (node: Node, parent: Node | null, key: string, inPattern: boolean) => {
    for (const to of importsOf(node)) imports.push({ to, line: lineOf(node) })
    if (node.type === 'Identifier') {
      if (declares(parent, key) || (inPattern && parent?.type === 'Property' && key === 'value'))
        declared.add(node.name as string)
      else if (!isOnlyAName(parent, key)) used.push({ ...usageOf(node, parent, key), node })
    }
    const pattern = node.type === 'ObjectPattern' || (inPattern && node.type === 'Property')
    for (const [childKey, child] of childrenOf(node)) visit(child, node, childKey, pattern)
  }
  visit(program, null, '', false)

  for (const comment of parsed.comments as readonly { value: string; start: number }[]) {
    const path = /^\/\s*<reference\s+path=["']([^"']+)["']/.exec(comment.value)?.[1]
    if (path) imports.push({ to: path, line: text.slice(0, comment.start).split('\n').length })
  }

  const body = program.body as readonly Node[]
  return {
    imports,
    globals: used
      .filter(({ name }) => ALWAYS_GLOBAL.has(baseOf(name)) || !declared.has(baseOf(name)))
      .map(({ name, constructedWith, node }) => ({ name, constructedWith, line: lineOf(node) })),
    onlyReexports:
      body.length > 0 &&
      body.every(node => /^Export(All|Named)Declaration$/.test(node.type) && isNode(node.source)),
  }
}

const baseOf = (name: string) => name.split('.')[0]

/** Names that no file of ours may take for its own. */
const ALWAYS_GLOBAL = new Set(['Date', 'Math', 'globalThis'])

/** The text of a literal, or of a template without holes; `null` for anything computed. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral' || (node.expressions as readonly Node[]).length > 0) return null
  const [quasi] = node.quasis as readonly { value: { cooked: string } }[]
  return quasi.value.cooked
}

/** What the node imports: text, or `null` where the address is computed. Empty where it is no import. */
function importsOf(node: Node): readonly (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return [textOf(node.source)]
    case 'ExportNamedDeclaration':
      return node.source ? [textOf(node.source)] : []
    case 'TSImportType':
      return [textOf(node.source ?? node.argument)]
    case 'TSExternalModuleReference':
      return [textOf(node.expression)]
    case 'CallExpression': {
      const callee = node.callee as Node
      const first = (node.arguments as readonly Node[])[0]
      if (callee.type === 'Identifier' && callee.name === 'require') return [textOf(first)]
      if (callee.type !== 'MemberExpression' || !isImportMeta(callee.object)) return []
      const member = (callee.property as Node).name
      if (member === 'resolve') return [textOf(first)]
      if (member !== 'glob') return []
      const patterns = first?.type === 'ArrayExpression' ? (first.elements as readonly Node[]) : [first]
      return patterns.map(textOf).filter(pattern => !pattern?.startsWith('!'))
    }
    case 'NewExpression': {
      const callee = node.callee as Node
      const [address, base] = node.arguments as readonly Node[]
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || !isNode(base)) return []
      const fromHere =
        base.type === 'MemberExpression' &&
        isImportMeta(base.object) &&
        (base.property as Node).name === 'url'
      return fromHere ? [textOf(address)] : []
    }
    default:
      return []
  }
}

const isImportMeta = (node: unknown) =>
  isNode(node) && node.type === 'MetaProperty' && (node.meta as Node).name === 'import'

/** The identifier brings a name into the file. One scope for the whole file: a shadowed global is a finding to rename. */
function declares(parent: Node | null, key: string): boolean {
  if (!parent) return false
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return key === 'id' || key === 'params'
    case 'ArrowFunctionExpression':
    case 'CatchClause':
      return key === 'params' || key === 'param'
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return key === 'local'
    case 'RestElement':
      return key === 'argument'
    case 'ArrayPattern':
      return key === 'elements'
    case 'AssignmentPattern':
      return key === 'left'
    case 'TSParameterProperty':
      return key === 'parameter'
    default:
      return false
  }
}

/** The identifier is a label of something else: a property, a key, the name of a type or of its member. */
function isOnlyAName(parent: Node | null, key: string): boolean {
  if (!parent) return false
  const computed = parent.computed === true
  switch (parent.type) {
    case 'MemberExpression':
      return key === 'property' && !computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key === 'key' && !computed
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return key === 'imported' || key === 'exported'
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return true
    default:
      return parent.type.startsWith('TS') && !VALUES_IN_TYPESCRIPT.has(parent.type)
  }
}

/** TypeScript's nodes whose identifier is a value at run time. */
const VALUES_IN_TYPESCRIPT = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumMember',
  'TSExportAssignment',
])

function usageOf(
  node: Node,
  parent: Node | null,
  key: string,
): { name: string; constructedWith: number | null } {
  const name = node.name as string
  if (parent?.type === 'NewExpression' && key === 'callee') {
    return { name, constructedWith: (parent.arguments as readonly Node[]).length }
  }
  if (parent?.type === 'MemberExpression' && key === 'object') {
    const property = parent.property as Node
    const member = parent.computed === true ? textOf(property) : (property.name as string)
    if (member !== null) return { name: `${name}.${member}`, constructedWith: null }
  }
  return { name, constructedWith: null }
}
