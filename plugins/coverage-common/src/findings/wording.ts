import { formatPercent } from '../model/ratio';

/** `1,384 lines`, `1 line`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : plural}`;
}

/** `1,384`. */
export function grouped(n: number): string {
  return String(Math.floor(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A percentage as somebody wrote it: `80 %`, `62.5 %`. */
export function written(percent: number): string {
  return `${Math.round(percent * 100) / 100} %`;
}

/** A computed percentage; whole numbers without a decimal when exact. */
export function computed(percent: number | null): string {
  return formatPercent(percent);
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`. */
export function listed(all: readonly string[], most = 3): string {
  const shown = all.length > most + 1 ? all.slice(0, most) : [...all];
  const rest = all.length - shown.length;
  if (rest > 0) {
    return `${shown.join(', ')} and ${rest} more`;
  }
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
