/**
 * Rounded down to a tenth; what is a tenth already stays so although it came
 * out as 83.79999999999.
 */
export function downToTenth(percent: number): number {
  return Math.floor(percent * 10 + 1e-6) / 10;
}
