import { organisation } from '../__fixtures__/organisation';
import { membersByOwner } from './membersByOwner';

describe('membersByOwner', () => {
  it('puts members under their first owners, those without one as well', () => {
    const [first] = organisation;
    const nobodys = { ...first, entityRef: 'component:default/x', owner: null };
    const groups = membersByOwner([...organisation, nobodys]).map(
      ({ owner, members }) => [owner?.split('/')[1], members.length],
    );
    expect(groups).toEqual([
      ['inference', 3],
      ['payments', 3],
      ['storefront', 2],
      ['platform', 4],
      [undefined, 1],
    ]);
  });
});
