/** Pixels to a tenth, which is finer than a screen shows: shorter paths, and the same ones for every processor. */
export function toTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
