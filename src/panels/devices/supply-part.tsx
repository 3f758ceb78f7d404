export function SupplyPart() {
  return null
}
