/**
 * What `datapackage.json` says of the bundled files: which file holds which resource, and where each comes from. Only
 * what the product uses is read; the rest of the Frictionless vocabulary is left to others.
 */
import * as z from 'zod/mini'
import { RESOURCE_NAMES, type ResourceName, type ResourceSource } from '@/domain/dataset/dataset'

const entry = z.object({
  name: z.string(),
  path: z.string(),
  as_of: z.optional(z.nullable(z.string())),
  illustrative: z.optional(z.boolean()),
  schematic: z.optional(z.boolean()),
  source: z.object({ vi: z.string(), en: z.string() }),
})
const descriptor = z.object({ resources: z.array(entry) })

type Entry = z.infer<typeof entry>

export interface BundledResource {
  readonly name: ResourceName
  /** Relative to the descriptor. */
  readonly path: string
  readonly source: Omit<ResourceSource, 'count'>
}

/**
 * The resources of the data contract, in the contract's order (communes first: the others are checked against them).
 * @throws Error where the text is no such descriptor: what ships with the product is a promise of ours.
 */
export function readDescriptor(text: string): BundledResource[] {
  const read = descriptor.parse(JSON.parse(text))
  return RESOURCE_NAMES.flatMap(name =>
    read.resources
      .filter(entry => entry.name === name)
      .map(entry => ({ name, path: entry.path, source: sourceOf(entry) })),
  )
}

function sourceOf({ path, as_of, illustrative, schematic, source }: Entry): BundledResource['source'] {
  return {
    asOf: as_of ?? null,
    illustrative: illustrative ?? false,
    schematic: schematic ?? false,
    source,
    origin: 'bundled',
    fileName: path.slice(path.lastIndexOf('/') + 1),
    mode: null,
  }
}
