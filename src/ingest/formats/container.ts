/** What a file is packed in, by its first bytes; its name is not asked. */

export interface ZipEntry {
  readonly name: string
  /** Bytes that the archive says it unpacks to. */
  readonly size: number
}

export type Container =
  | { readonly kind: 'zip'; readonly entries: readonly ZipEntry[] }
  /** The compound file of old Office programs; a workbook with a password is one too. */
  | { readonly kind: 'compound'; readonly holds: 'workbook' | 'locked' | 'other' }
  | { readonly kind: 'tiff' }

const HEADS: readonly (readonly [kind: Container['kind'], ...head: number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 0x50, 0x4b, 0x05, 0x06],
  ['compound', 0xd0, 0xcf, 0x11, 0xe0],
  ['tiff', 0x49, 0x49, 0x2a, 0x00],
  ['tiff', 0x4d, 0x4d, 0x00, 0x2a],
  ['tiff', 0x49, 0x49, 0x2b, 0x00],
  ['tiff', 0x4d, 0x4d, 0x00, 0x2b],
]

/** `null`: none of those that are opened here. */
export function containerKind(bytes: Uint8Array): Container['kind'] | null {
  return HEADS.find(([, ...head]) => head.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

const ENTRY = 128
/** Entries of the compound file's directory begin at whole multiples of this; a name is UTF-16 with its length behind. */
const NAMES = { workbook: ['Workbook', 'Book'], locked: ['EncryptedPackage'] } as const

export function compoundHolds(bytes: Uint8Array): 'workbook' | 'locked' | 'other' {
  let found: 'workbook' | 'other' = 'other'
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (NAMES.locked.some(name => isEntry(bytes, at, name))) return 'locked'
    if (found === 'other' && NAMES.workbook.some(name => isEntry(bytes, at, name))) found = 'workbook'
  }
  return found
}

function isEntry(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== 2 * (name.length + 1) || bytes[at + 65] !== 0) return false
  for (let letter = 0; letter < name.length; letter++)
    if (bytes[at + 2 * letter] !== name.charCodeAt(letter) || bytes[at + 2 * letter + 1] !== 0) return false
  return true
}
