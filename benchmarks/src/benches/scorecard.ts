import { Knex } from 'knex';
import { Bench } from '../Bench';
import { Measurement, Samples, samplesOf } from '../Measurement';
import {
  startPostgres,
  startSqlite,
  TemporaryDatabase,
} from '../backend/databases';
import { fillDatabase } from '../scorecard/fillDatabase';
import { naiveGroups, naivePage, naiveTrend } from '../scorecard/naiveQueries';
import { dayAgo } from '../scorecard/history';
import { group, system } from '../scorecard/organisation';
import { CAMPAIGN } from '../scorecard/targets';
import { startBackend } from '../backend/startBackend';
import { CleanUp } from '../ui/CleanUp';

const SIZE = { entities: 50_000, groups: 2_000, systems: 2_500, days: 90 };
const RUNS = 60;
const NAIVE_RUNS = 5;
const TABLE_LIMIT_MS = 120;
const LIMIT_MS = 40;
const TARGET_LIMIT_MS = 250;
const MEMORY_LIMIT_MB = 100;

const ORGANISATION = group(1);
const TEAM = group(150);

interface Case {
  name: string;
  /** Asked for at once, as the page does. */
  paths: string[];
  limit: number;
  naive: (db: Knex) => Promise<unknown>;
  /** Of the requests. Default: GET. */
  init?: RequestInit;
  /** Whether the memory that it takes is worth a line. */
  isHeavy?: true;
}

const trend = (name: string, filter: string, condition: string): Case => ({
  name: `trend of ${name}`,
  paths: [`/scorecard/trend?${filter}`],
  limit: LIMIT_MS,
  naive: db => naiveTrend(db, condition),
});

/** What a target means for all entities. */
const everything = (name: string, path: string, body?: object): Case => ({
  name,
  paths: [path],
  limit: TARGET_LIMIT_MS,
  naive: naiveGroups,
  init: body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  },
  isHeavy: true,
});

const CASES: Case[] = [
  {
    name: 'header and groups by owner',
    paths: ['/scorecard', '/scorecard/groups?by=owner'],
    limit: TABLE_LIMIT_MS,
    naive: naiveGroups,
  },
  {
    name: 'header and the top of the tree of groups',
    paths: ['/scorecard', '/scorecard/groups?by=group'],
    limit: TABLE_LIMIT_MS,
    naive: naiveGroups,
  },
  {
    name: 'page of entities, filtered and sorted',
    paths: [
      `/scorecard/entities?group=${ORGANISATION}&type=service&sort=coverage`,
    ],
    limit: LIMIT_MS,
    naive: naivePage,
  },
  trend('an owner', `owner=${TEAM}`, `e.owner = '${TEAM}'`),
  trend(
    'a group and all below it',
    `group=${ORGANISATION}`,
    `e.id in (select entity_id from entity_memberships where dimension = 'group' and value = '${ORGANISATION}')`,
  ),
  trend('a system', `system=${system(7)}`, `e.system = '${system(7)}'`),
  trend('the organisation', '', '1 = 1'),
  everything(
    'progress of a campaign of all entities',
    `/campaigns/${CAMPAIGN}/progress`,
  ),
  everything(
    'entities that are behind in it',
    `/campaigns/${CAMPAIGN}/entities?state=behind`,
  ),
  everything('list of campaigns, one of all entities', '/campaigns'),
  everything('preview of a target for all entities', '/policy/preview', {
    for: { kind: ['component'] },
    measure: 'lines',
    value: 80,
    by: dayAgo(new Date(), -90),
  }),
];

/** The scorecard of a large organisation over HTTP. */
export const scorecard: Bench = {
  title: `${SIZE.entities.toLocaleString(
    'en-US',
  )} entities, ${SIZE.groups.toLocaleString('en-US')} groups and ${
    SIZE.days
  } days over HTTP, against queries over the snapshots`,
  notes: [
    'The floor is the naive query, by SQL alone and without HTTP; a ratio below 1 x is faster than that.',
    'Limits are promised for PostgreSQL, of 95 in 100 requests.',
  ],
  measure: async () => [
    ...(await measureOn('PostgreSQL', startPostgres, true)),
    ...(await measureOn('SQLite', startSqlite, false)),
  ],
};

async function measureOn(
  label: string,
  start: () => Promise<TemporaryDatabase>,
  isPromised: boolean,
): Promise<Measurement[]> {
  const cleanUp = new CleanUp();
  try {
    const database = await start();
    cleanUp.add(database.stop);
    await fillDatabase(database.db, SIZE, new Date());
    const backend = await startBackend({ database: database.config });
    cleanUp.add(backend.stop);
    const measurements: Measurement[] = [];
    for (const { name, paths, limit, naive, init, isHeavy } of CASES) {
      const { idleBytes } = await backend.reset();
      measurements.push({
        name: `${label}: ${name}`,
        unit: 'ms',
        value: await timesOf(RUNS, () =>
          Promise.all(
            paths.map(path => backend.request(`/coverage${path}`, init)),
          ),
        ),
        floor: await timesOf(NAIVE_RUNS, () => naive(database.db)),
        ...(isPromised ? { limit, limited: 'p95' } : {}),
      });
      if (isHeavy) {
        const { peakBytes } = await backend.read();
        measurements.push({
          name: `${label}: memory for it`,
          unit: 'MB',
          value: samplesOf([(peakBytes - idleBytes) / 1e6]),
          ...(isPromised ? { limit: MEMORY_LIMIT_MB } : {}),
        });
      }
    }
    return measurements;
  } finally {
    await cleanUp.run();
  }
}

async function timesOf(
  runs: number,
  run: () => Promise<unknown>,
): Promise<Samples> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return samplesOf(times);
}
