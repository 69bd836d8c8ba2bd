import type { Translate } from '../hooks/useT';

const MOST = 10_000;

/**
 * Remembers texts with the numbers and words in them: finding a text and
 * filling it in takes longer than drawing the cell that shows it.
 */
export function rememberTexts(t: Translate): Translate {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values && !Object.values(values).every(isPlain)) {
      return t(key, values);
    }
    const asked = values ? `${key} ${JSON.stringify(values)}` : key;
    const text = known.get(asked) ?? t(key, values);
    if (known.size >= MOST) {
      known.clear();
    }
    known.set(asked, text);
    return text;
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}
