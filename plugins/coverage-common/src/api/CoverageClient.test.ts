import { CoverageClient } from './CoverageClient';

function clientOf(response: Response, baseUrl?: string) {
  const fetch = jest.fn(async (_url: string, _init?: object) =>
    response.clone(),
  );
  return {
    client: new CoverageClient({ fetchApi: { fetch }, baseUrl }),
    fetch,
  };
}

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

describe('CoverageClient', () => {
  it('asks the plugin, or the backend that it is told', async () => {
    const there = clientOf(json({ entities: 1 }));
    expect(await there.client.getScorecardSummary()).toEqual({ entities: 1 });
    expect(there.fetch).toHaveBeenCalledWith('plugin://coverage/scorecard');

    const other = clientOf(json({}), 'https://portal/api/coverage');
    await other.client.getScorecardSummary();
    expect(other.fetch).toHaveBeenCalledWith(
      'https://portal/api/coverage/scorecard',
    );
  });

  it('writes refs, paths and filters so that they survive a URL', async () => {
    const { client, fetch } = clientOf(json({}));
    await client.getLines('Component:My_Shop', 'src/a b&c.ts');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/my_shop/files/lines?path=src%2Fa+b%26c.ts',
    );
    await client.getSource('component:default/a', 'src/a b&c.ts');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/files/source?path=src%2Fa+b%26c.ts',
    );
    await client.getLines('component:default/a', 'a.ts', 'a1b2c3d4');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/files/lines?path=a.ts&commit=a1b2c3d4',
    );
    await client.getSource('component:default/a', 'a.ts', 'a1b2c3d4');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/files/source?path=a.ts&commit=a1b2c3d4',
    );
  });

  it('leaves out filters without value', async () => {
    const { client, fetch } = clientOf(json({}));
    await client.listFiles('component:default/a', { search: '', limit: 5 });
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/files?limit=5',
    );
  });

  it('repeats filters of which any may hold', async () => {
    const { client, fetch } = clientOf(json({}));
    await client.listGaps('component:default/a', {
      state: ['open', 'quick-win'],
      area: 'job state',
    });
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/gaps?state=open&state=quick-win&area=job+state',
    );
  });

  it('asks for an analysis as a whole or in short', async () => {
    const { client, fetch } = clientOf(json({}));
    const analysis = 'plugin://coverage/entities/component/default/a/analysis';
    await client.getAnalysis('component:default/a');
    expect(fetch).toHaveBeenLastCalledWith(analysis);
    await client.getAnalysisSummary('component:default/a');
    expect(fetch).toHaveBeenLastCalledWith(`${analysis}/summary`);
  });

  it('asks for the snapshots of a branch, or of none', async () => {
    const { client, fetch } = clientOf(json({}));
    const snapshots =
      'plugin://coverage/entities/component/default/a/snapshots';
    await client.listSnapshots('component:default/a', { branch: 'a/b' });
    expect(fetch).toHaveBeenLastCalledWith(`${snapshots}?branch=a%2Fb`);
    await client.listSnapshots('component:default/a', { branch: null });
    expect(fetch).toHaveBeenLastCalledWith(`${snapshots}?noBranch=true`);
    await client.listSnapshots('component:default/a');
    expect(fetch).toHaveBeenLastCalledWith(snapshots);
    await client.listBranches('component:default/a');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/branches',
    );
    await client.compare('component:default/a', 'aaaaaaa', 'bbbbbbb');
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/compare?base=aaaaaaa&head=bbbbbbb',
    );
  });

  it('asks for the test skeleton of a file', async () => {
    const answer = { path: 'a b.ts', skeleton: null, reason: 'no-stack' };
    const { client, fetch } = clientOf(json(answer));
    expect(await client.getSkeleton('component:default/a', 'a b.ts')).toEqual(
      answer,
    );
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/files/skeleton?path=a+b.ts',
    );
  });

  it('asks for a plan under other circumstances', async () => {
    const { client, fetch } = clientOf(json({}));
    await client.getPlan('component:default/a', { target: 70, capacity: 0.5 });
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/plan?target=70&capacity=0.5',
    );
  });

  it('sets and removes what people decide', async () => {
    const { client, fetch } = clientOf(json({ id: '1' }, 201));
    const target = { measure: 'lines', value: 80 } as const;
    expect(await client.putTarget('component:default/a', target)).toEqual({
      id: '1',
    });
    const path = 'plugin://coverage/entities/component/default/a';
    expect(fetch).toHaveBeenLastCalledWith(`${path}/targets`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"measure":"lines","value":80}',
    });

    const gone = clientOf(new Response(null, { status: 204 }));
    await gone.client.deleteExemption('component:default/a', 'x/y');
    expect(gone.fetch).toHaveBeenLastCalledWith(`${path}/exemptions/x%2Fy`, {
      method: 'DELETE',
    });
  });

  it('reads the report as text', async () => {
    const { client, fetch } = clientOf(new Response('# Shop'));
    expect(await client.getReport('component:default/a', 'markdown')).toBe(
      '# Shop',
    );
    expect(fetch).toHaveBeenLastCalledWith(
      'plugin://coverage/entities/component/default/a/report.md',
    );
  });

  it('asks for the scorecard and takes it along as text', async () => {
    const { client, fetch } = clientOf(new Response('"name"'));
    const request = {
      by: 'owner',
      tier: ['1', 'a b'],
      stale: false,
    } as const;
    expect(await client.exportScorecard(request, 'csv')).toBe('"name"');
    const query = '?by=owner&tier=1&tier=a+b&stale=false';
    expect(fetch).toHaveBeenLastCalledWith(
      `plugin://coverage/scorecard.csv${query}`,
    );
    await client.exportScorecard(request, 'markdown');
    expect(fetch).toHaveBeenLastCalledWith(
      `plugin://coverage/scorecard.md${query}`,
    );
  });

  it('rejects with what the backend says', async () => {
    const { client } = clientOf(
      json(
        {
          error: {
            name: 'NotFoundError',
            message: 'The catalog has no entity',
          },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    await expect(
      client.getOverview('component:default/a'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'The catalog has no entity' },
    });
  });
});
