import { Bench } from '../Bench';
import {
  startPostgres,
  startSqlite,
  TemporaryDatabase,
} from '../backend/databases';
import { Measurement } from '../Measurement';
import { measureLarge } from '../store/measureLarge';
import { measureReads } from '../store/measureReads';
import { measureSizes } from '../store/measureSizes';
import { measureUploads } from '../store/measureUploads';
import { installApart } from '../peers/installApart';
import { StoreContext, withBackend } from '../store/withBackend';

const SIZE_LIMIT_MB = { SQLite: 6, PostgreSQL: 8 };

type Label = keyof typeof SIZE_LIMIT_MB;

/** In their order; reads are of what the sizes have uploaded. */
const PARTS: Record<
  string,
  (context: StoreContext, label: Label) => Promise<Measurement[]>
> = {
  uploads: measureUploads,
  sizes: (context, label) => measureSizes(context, SIZE_LIMIT_MB[label]),
  reads: measureReads,
  large: measureLarge,
};

/** Uploads, what they leave in the database, and what reading it takes. */
export const store: Bench = {
  title:
    'uploads of 2,000 files x 250 lines over HTTP, beside the existing plugin',
  notes: [
    'The floor is the existing plugin (@backstage-community/plugin-code-coverage-backend 0.16.1) with the same reports; a ratio below 1 x is less than that.',
    'Its bytes of 100 uploads are those of 3, and 97 times the last.',
    'Limits of reads are for p95. Memory is above what the process had after its start and one small upload; the existing plugin runs at most once at a time.',
  ],
  parts: Object.keys(PARTS),
  measure: async only => {
    const existingDir = await installApart('existing-plugin');
    return [
      ...(await measureOn('SQLite', startSqlite, existingDir, only)),
      ...(await measureOn('PostgreSQL', startPostgres, existingDir, only)),
    ];
  },
};

async function measureOn(
  label: Label,
  start: () => Promise<TemporaryDatabase>,
  existingDir: string,
  only: string[],
): Promise<Measurement[]> {
  const measurements = await withBackend(
    { start, existingDir },
    async context => {
      const measured: Measurement[] = [];
      for (const [part, measure] of Object.entries(PARTS)) {
        if (only.length === 0 || only.includes(part)) {
          measured.push(...(await measure(context, label)));
        }
      }
      return measured;
    },
  );
  return measurements.map(row => ({ ...row, name: `${label}: ${row.name}` }));
}
