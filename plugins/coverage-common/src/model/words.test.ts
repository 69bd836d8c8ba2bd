import { foldPlural } from './words';

describe('words', () => {
  it.each([
    ['policies', 'policy'],
    ['batches', 'batch'],
    ['caches', 'cache'],
    ['classes', 'class'],
    ['indexes', 'index'],
    ['users', 'user'],
    ['access', 'access'],
    ['status', 'status'],
    ['analysis', 'analysis'],
    ['sms', 'sms'],
    ['apis', 'api'],
  ])('folds %s to %s', (plural, singular) => {
    expect(foldPlural(plural)).toBe(singular);
    expect(foldPlural(singular)).toBe(singular);
  });
});
