import { rollUpFixture } from '../__fixtures__/rollUps';
import { organisation } from '../__fixtures__/organisation';
import { MemberSort, memberName, memberRows } from './memberRows';

const { members } = rollUpFixture('group:default/platform', organisation);

function names(sort: MemberSort, order: 'asc' | 'desc', search = '') {
  return memberRows(members, { search, sort, order }).map(memberName);
}

describe('memberRows', () => {
  it('puts what is not measured last in both orders', () => {
    expect(names('coverage', 'asc')).toEqual([
      'mail-gateway',
      'api-types',
      'deploy-bot',
      'feature-flags',
    ]);
    expect(names('critical', 'desc').slice(2)).toEqual([
      'deploy-bot',
      'feature-flags',
    ]);
    expect(names('upload', 'desc')[0]).toBe('api-types');
    expect(names('level', 'asc')[0]).toBe('mail-gateway');
    expect(names('name', 'desc')[0]).toBe('mail-gateway');
  });

  it('finds parts of names and owners in any case', () => {
    expect(names('name', 'asc', ' MAIL ')).toEqual(['mail-gateway']);
    expect(names('name', 'asc', 'Platform')).toHaveLength(4);
  });
});
