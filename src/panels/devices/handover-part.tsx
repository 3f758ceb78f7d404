export function HandoverPart() {
  return null
}
