import { coverageBackends } from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const base = 'aaaaaa1000000000000000000000000000000000';
const head = 'aaaaaa2000000000000000000000000000000000';

const lcovOf = (files: Record<string, boolean[]>) =>
  Object.entries(files)
    .map(([path, lines]) =>
      [
        `SF:${path}`,
        ...lines.map((isRun, i) => `DA:${i + 1},${isRun ? 1 : 0}`),
        'end_of_record\n',
      ].join('\n'),
    )
    .join('');

const before = lcovOf({
  'src/cart.ts': [true, true, true, false],
  'src/pay.ts': [true],
  'src/gone.ts': [false],
});
const after = lcovOf({
  'src/cart.ts': [true, false, false, true],
  'src/pay.ts': [true],
  'src/refund.ts': [false, false, false],
  'src/made.ts': [false, false],
});

describe('areas of two snapshots', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are those of the analysis where reports have another root', async () => {
      const { upload, uploadWith, get } = await start(id);
      const files = ['cart.ts', 'pay.ts', 'gone.ts', 'made.ts'].map(name => ({
        path: `core/src/${name}`,
        kind: name === 'made.ts' ? 'generated' : 'source',
        lines: 20,
      }));
      const config = [
        'areas:',
        '  - { name: cart, include: [core/src/cart.ts] }',
        '  - { name: pay, include: [core/src/pay.ts, core/src/refund.ts] }',
        '  - { name: gone, include: [core/src/gone.ts] }',
        '',
      ].join('\n');
      const send = (
        commit: string,
        day: number,
        listed: object[],
        text: string,
      ) =>
        uploadWith(
          {
            inventory: JSON.stringify({
              version: 1,
              files: listed,
              stacks: [],
            }),
            config,
          },
          { commit, committedAt: `2026-01-0${day}T00:00:00Z` },
          text,
        ).expect(201);
      await send(base, 2, files, before);
      const refund = { path: 'core/src/refund.ts', kind: 'source', lines: 9 };
      await send(
        head,
        3,
        [...files.filter(({ path }) => !path.endsWith('gone.ts')), refund],
        after,
      );

      const { body } = await get(`${entity}/compare?base=${base}&head=${head}`);
      expect(
        body.areas.map((area: any) => [
          area.name,
          area.base.lines,
          area.head.lines,
        ]),
      ).toEqual([
        [
          'cart',
          { total: 4, covered: 3, partial: 0 },
          { total: 4, covered: 2, partial: 0 },
        ],
        [
          'pay',
          { total: 1, covered: 1, partial: 0 },
          { total: 4, covered: 1, partial: 0 },
        ],
        [
          'gone',
          { total: 1, covered: 0, partial: 0 },
          { total: 0, covered: 0, partial: 0 },
        ],
      ]);
      const analysis = await get(`${entity}/analysis`).expect(200);
      for (const { name, head: totals } of body.areas) {
        expect(
          analysis.body.areas.find((area: any) => area.definition.name === name)
            .totals,
        ).toEqual(totals);
      }

      // A commit without an inventory takes the newest earlier one.
      const later = `${head.slice(0, -1)}3`;
      await upload(
        { commit: later, committedAt: '2026-01-04T00:00:00Z' },
        lcovOf({ 'src/cart.ts': [true, true, true, true] }),
      ).expect(201);
      const next = await get(`${entity}/compare?base=${head}&head=${later}`);
      expect(next.body.areas.map(({ name }: any) => name)).toEqual([
        'cart',
        'pay',
      ]);
    });
  });
});
