/** The ellipsoid of WGS 84 (NIMA TR8350.2): defining constants and what follows from them. */

/** Semi-major axis, metres. */
export const SEMI_MAJOR = 6378137
export const FLATTENING = 1 / 298.257223563
/** Semi-minor axis, metres. */
export const SEMI_MINOR = SEMI_MAJOR * (1 - FLATTENING)
/** Square of the first eccentricity. */
export const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING)
export const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2)
/** IUGG mean radius (2a + b) / 3, metres. */
export const MEAN_RADIUS = (2 * SEMI_MAJOR + SEMI_MINOR) / 3

export const RADIANS = Math.PI / 180
