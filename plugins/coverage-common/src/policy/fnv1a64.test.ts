import { fnv1a64 } from './fnv1a64';

describe('fnv1a64', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %j as its authors do', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });
});
