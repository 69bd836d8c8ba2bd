import { asBuffer } from '../input/asBuffer';

/** The first bytes as text; empty unless an object or a list begins there. */
export function jsonHead(head: Uint8Array): string {
  const text = asBuffer(head).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(text) ? text : '';
}
