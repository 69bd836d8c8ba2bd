import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogInfo } from './catalogInfo.mjs';
import { historyOf } from './history.mjs';
import { toLcov } from './lcov.mjs';
import {
  components,
  domains,
  reporting,
  systems,
  teams,
} from './organisation.mjs';
import { simulatedUploads } from './simulatedUploads.mjs';

const here = import.meta.dirname;

function reachedOf({ files }) {
  const lines = files
    .flatMap(({ blocks }) => blocks)
    .map(({ lines: count, isReached }) => [count, isReached ? count : 0]);
  const total = lines.reduce((sum, [count]) => sum + count, 0);
  return lines.reduce((sum, [, reached]) => sum + reached, 0) / total;
}

test('the catalog file is what the organisation says', async () => {
  const written = await readFile(join(here, 'catalog-info.yaml'), 'utf8');
  assert.equal(
    written,
    catalogInfo(),
    'run examples/simulated/catalogInfo.mjs',
  );
});

test('whatever it shows is called simulated', () => {
  const documents = catalogInfo().split('\n---\n');
  const all = [...teams, ...domains, ...systems, ...components];
  assert.equal(documents.length, all.length);
  for (const document of documents) {
    assert.match(document, /^ {2}title: .+ \(simulated\)$/m);
    assert.match(document, /^ {2}tags: \[simulated/m);
    assert.match(document, /^ {4}backstage-coverage.dev\/simulated: 'true'$/m);
    assert.match(document, /^ {2}description: .+simulated$/m);
  }
});

test('teams are a tree, and everything has an owner and a system', () => {
  const names = teams.map(({ name }) => name);
  assert.deepEqual(teams.filter(({ parent }) => !parent).length, 1);
  for (const [i, { parent }] of teams.entries()) {
    assert.ok(!parent || names.slice(0, i).includes(parent));
  }
  const owners = [...domains, ...systems, ...components].map(x => x.owner);
  assert.deepEqual(
    owners.filter(owner => !names.includes(owner)),
    [],
  );
  const unique = new Set(components.map(({ name }) => name));
  assert.equal(unique.size, components.length);
  assert.equal(components.length, 60);
});

test('the history is the same every time, and comes along as it says', () => {
  for (const component of reporting) {
    assert.deepEqual(historyOf(component), historyOf(component));
    const shares = historyOf(component).map(reachedOf);
    const rise = shares.at(-1) - shares[0];
    const { trend } = component;
    if (trend === 'rising' || trend === 'new')
      assert.ok(rise > 0.1, component.name);
    if (trend === 'falling') assert.ok(rise < -0.05, component.name);
    if (trend === 'regressed') assert.ok(shares.at(-1) < shares.at(-2) - 0.15);
    if (trend === 'low') assert.ok(shares.at(-1) < 0.6);
    if (trend === 'high') assert.ok(shares.at(-1) > 0.75);
  }
});

test('reports say which lines and functions were run', () => {
  const block = { name: 'pay', firstLine: 3, lines: 2 };
  assert.equal(
    toLcov([
      {
        path: 'src/pay.ts',
        blocks: [
          { ...block, isReached: true },
          {
            ...block,
            name: 'refund',
            firstLine: 8,
            lines: 1,
            isReached: false,
          },
        ],
      },
    ]),
    [
      'SF:src/pay.ts',
      ...['FN:3,pay', 'FNDA:1,pay', 'FN:8,refund', 'FNDA:0,refund'],
      ...['DA:3,1', 'DA:4,1', 'BRDA:3,0,0,1', 'BRDA:3,0,1,0'],
      ...['DA:8,0', 'BRDA:8,0,0,0', 'BRDA:8,0,1,0'],
      'end_of_record',
      '',
    ].join('\n'),
  );
});

test('uploads end with now and are few enough to load fast', async t => {
  const tempDir = await mkdtemp(join(tmpdir(), 'simulated-'));
  t.after(() => rm(tempDir, { recursive: true }));
  const now = Date.parse('2027-06-30T12:00:00Z');
  const uploads = await simulatedUploads(tempDir, now);
  assert.ok(uploads.length > 200 && uploads.length < 300);
  const times = uploads.map(({ committedAt }) => Date.parse(committedAt));
  assert.ok(Math.max(...times) < now);
  assert.ok(Math.min(...times) > now - 91 * 24 * 60 * 60 * 1000);
  const report = await readFile(uploads[0].report, 'utf8');
  assert.match(report, /^SF:/);
});
