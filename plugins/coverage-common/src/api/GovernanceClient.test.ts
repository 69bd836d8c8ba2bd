import { GovernanceClient } from './GovernanceClient';

function clientOf(answer: Response) {
  const fetch = jest.fn(async (_url: string, _init?: RequestInit) => answer);
  return { fetch, client: new GovernanceClient({ fetchApi: { fetch } }) };
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

describe('GovernanceClient', () => {
  it('sends what is to be set as JSON', async () => {
    const { client, fetch } = clientOf(json({ id: 'x' }, 201));
    const target = {
      name: 'services',
      for: { type: ['service'] },
      measure: 'lines' as const,
      value: 80,
    };
    expect(await client.createPolicyTarget(target)).toEqual({ id: 'x' });
    expect(fetch).toHaveBeenCalledWith('plugin://coverage/policy/targets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(target),
    });
  });

  it('puts ids and filters into the address', async () => {
    const { client, fetch } = clientOf(json({ items: [] }));
    await client.listCampaignEntities('a/b', { state: 'behind', limit: 5 });
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/campaigns/a%2Fb/entities?state=behind&limit=5',
    );
  });

  it('deletes without waiting for an answer to read', async () => {
    const { client, fetch } = clientOf(new Response(null, { status: 204 }));
    await client.revokeEntityExemption('e1');
    expect(fetch).toHaveBeenLastCalledWith('plugin://coverage/exemptions/e1', {
      method: 'DELETE',
    });
  });

  it('rejects with what the backend says', async () => {
    const error = { name: 'ConflictError', message: 'it has started' };
    const { client } = clientOf(
      json({ error, response: { statusCode: 409 } }, 409),
    );
    await expect(client.deleteCampaign('c')).rejects.toMatchObject({
      name: 'ResponseError',
      body: { error },
    });
  });
});
