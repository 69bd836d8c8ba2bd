import { gapOf } from '../__fixtures__/gapOf';
import { gapOwners } from './gapOwners';

const owned = (...owners: (string[] | null)[]) =>
  owners.map((names, i) => gapOf(`${i}.ts`, { owners: names }));

describe('gapOwners', () => {
  it('are those of any gap by name, and then nobody', () => {
    expect(
      gapOwners(owned(['@acme/b', '@acme/a'], null, [], ['@acme/a'])),
    ).toEqual(['@acme/a', '@acme/b', null]);
  });

  it('are none where nobody tells', () => {
    expect(gapOwners(owned(null, null))).toEqual([]);
    expect(gapOwners(owned([], null))).toEqual([]);
  });
});
