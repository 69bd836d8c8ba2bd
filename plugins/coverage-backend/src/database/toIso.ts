/** The form in which the database keeps times. */
export function toIso(time: string | undefined): string | undefined {
  return time && new Date(time).toISOString();
}
