/** The strength of one coat of which `coats` together have this strength; shares 0…1. */
export const coatAlpha = (together: number, coats: number): number => 1 - (1 - together) ** (1 / coats)
