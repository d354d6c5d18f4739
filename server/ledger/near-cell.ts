/** Size of a cell in degrees: about 500 m north to south and, at Zhangjiakou's latitude, east to west. */
const LAT_STEP = 0.0045
const LNG_STEP = 0.0059
const COLUMNS = 100_000

/** The number of the cell of about 500 m in which a point lies; neighbours differ by 1 and by 100,000. */
export function nearCell(lat: number, lng: number): number {
  return Math.floor((lat + 90) / LAT_STEP) * COLUMNS + Math.floor((lng + 180) / LNG_STEP)
}

/** The cell of a point and the eight around it. */
export function cellsAround(lat: number, lng: number): number[] {
  const centre = nearCell(lat, lng)
  return [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => centre + row * COLUMNS + column))
}
