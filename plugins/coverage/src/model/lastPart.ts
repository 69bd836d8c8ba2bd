/** Of values with commas between them, the one that is being typed. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1).trim();
}

/** The same with another value in its place. */
export function withLastPart(text: string, value: string): string {
  const others = text.slice(0, text.lastIndexOf(',') + 1);
  return others ? `${others} ${value}` : value;
}
