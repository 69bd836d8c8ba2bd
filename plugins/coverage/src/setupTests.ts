import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import type { Translate } from './hooks/useT';
import { placeholderProblems } from './__testUtils__/placeholderProblems';

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

// Every text that a test shows gets the values it has placeholders for.
const mockTextProblems = new Set<string>();
const mockChecked = new WeakMap<Translate, Translate>();
jest.mock('./hooks/useT', () => {
  const actual = jest.requireActual('./hooks/useT');
  return {
    ...actual,
    useT: () => {
      const t: Translate = actual.useT();
      const checked: Translate =
        mockChecked.get(t) ??
        ((key, values) => {
          placeholderProblems(key, values).forEach(problem =>
            mockTextProblems.add(problem),
          );
          return t(key, values);
        });
      mockChecked.set(t, checked);
      return checked;
    },
  };
});
afterEach(() => {
  const problems = [...mockTextProblems];
  mockTextProblems.clear();
  if (problems.length > 0) {
    throw new Error(`Texts without their values:\n${problems.join('\n')}`);
  }
});
