import {
  ListScorecardMembersRequest,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { MemberBatches } from './MemberBatches';

const ref = (name: string | number) => `component:default/${name}`;

/** The scorecard without the entity `gone`. */
function scorecard() {
  const requests: ListScorecardMembersRequest[] = [];
  return {
    requests,
    listScorecardMembers: async (request: ListScorecardMembersRequest = {}) => {
      requests.push(request);
      const items = (request.entity ?? [])
        .filter(entityRef => entityRef !== ref('gone'))
        .map(entityRef => ({ entityRef } as ScorecardMember));
      return { items, totalItems: items.length, hidden: 0, pageInfo: {} };
    },
  };
}

describe('MemberBatches', () => {
  it('asks once for what is wanted at once', async () => {
    const api = scorecard();
    const batches = new MemberBatches(api);
    const rows = await Promise.all(
      ['shop', 'till', 'gone', 'shop'].map(name => batches.read(ref(name))),
    );
    expect(rows.map(row => row?.entityRef)).toEqual([
      ref('shop'),
      ref('till'),
      undefined,
      ref('shop'),
    ]);
    expect(api.requests.map(({ entity }) => entity)).toEqual([
      [ref('shop'), ref('till'), ref('gone')],
    ]);
  });

  it('remembers what it has read, and asks for what is new', async () => {
    const api = scorecard();
    const batches = new MemberBatches(api);
    await batches.read(ref('shop'));
    await Promise.all([batches.read(ref('shop')), batches.read(ref('till'))]);
    expect(api.requests.map(({ entity }) => entity)).toEqual([
      [ref('shop')],
      [ref('till')],
    ]);
  });

  it('keeps requests short', async () => {
    const api = scorecard();
    const batches = new MemberBatches(api);
    await Promise.all(
      Array.from({ length: 120 }, (_, i) => batches.read(ref(i))),
    );
    expect(api.requests.map(({ entity }) => entity?.length)).toEqual([
      50, 50, 20,
    ]);
  });

  it('tries again after a failure', async () => {
    const api = scorecard();
    const answer = api.listScorecardMembers;
    let isAway = true;
    api.listScorecardMembers = async request => {
      if (isAway) {
        throw new Error('away');
      }
      return answer(request);
    };
    const batches = new MemberBatches(api);
    await expect(batches.read(ref('shop'))).rejects.toThrow('away');
    isAway = false;
    expect(await batches.read(ref('shop'))).toEqual({ entityRef: ref('shop') });
  });
});
