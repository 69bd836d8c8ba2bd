import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Most tests render whole pages and load their parts lazily, which a busy machine
// does slowly.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// Two complaints of libraries below us that tests cannot act on: Material UI's
// style engine about jsdom, and React about Material UI. They would drown ours.
const KNOWN = [/\[JSS\] processedRuleToParse/, /findDOMNode is deprecated/];

/* eslint-disable no-console */
for (const method of ['warn', 'error'] as const) {
  const report = console[method];
  console[method] = (...args: unknown[]) => {
    if (!KNOWN.some(pattern => pattern.test(String(args[0])))) {
      report(...args);
    }
  };
}
/* eslint-enable no-console */

// jsdom has no media queries; this knows those of BUI's breakpoints.
window.matchMedia = query => {
  const minWidth = Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Infinity);
  const listeners = new Set<() => void>();
  window.addEventListener('resize', () => listeners.forEach(call => call()));
  return {
    media: query,
    get matches() {
      return window.innerWidth >= minWidth;
    },
    addEventListener: (_: string, call: () => void) => listeners.add(call),
    removeEventListener: (_: string, call: () => void) =>
      listeners.delete(call),
    addListener: () => {},
    removeListener: () => {},
  } as unknown as MediaQueryList;
};
