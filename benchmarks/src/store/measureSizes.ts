import { Measurement, samplesOf } from '../Measurement';
import { Revision } from '../data/measuredLines';
import { reportOf, upload, uploadToExisting } from './uploads';
import { StoreContext } from './withBackend';

const UPLOADS = 100;
const MOVING_LIMIT_MB = 12;
/** Of the existing plugin: each takes seconds, and the same bytes. */
const EXISTING_UPLOADS = 3;

/** What consecutive uploads leave in the database. */
export async function measureSizes(
  { backend, database, existing, existingDatabase }: StoreContext,
  limit: number,
): Promise<Measurement[]> {
  const grown = async (
    entity: string,
    revision: Omit<Revision, 'number'>,
    first = 0,
  ): Promise<number> => {
    const before = await database.bytesOf('coverage');
    for (let number = 0; number < UPLOADS; number++) {
      await upload(backend, {
        entity,
        format: 'lcov',
        report: reportOf('lcov', { ...revision, number: first + number }),
        commit: number,
      });
    }
    return ((await database.bytesOf('coverage')) - before) / 1e6;
  };
  const size = { files: 2_000, lines: 250, changed: 3 };
  const sizes = await grown('sizes', size);
  // Other revisions: equal content would be there already.
  const moving = await grown('moving', { ...size, moved: 10 }, 1_000);

  const theirs: number[] = [];
  for (let number = 0; number < EXISTING_UPLOADS; number++) {
    const before = await existingDatabase.bytesOf('code-coverage');
    await uploadToExisting(existing, {
      entity: 'sizes',
      format: 'lcov',
      report: reportOf('lcov', { ...size, number }),
    });
    theirs.push(
      ((await existingDatabase.bytesOf('code-coverage')) - before) / 1e6,
    );
  }
  const sum = theirs.reduce((all, one) => all + one, 0);
  const floor = samplesOf([
    sum + (UPLOADS - EXISTING_UPLOADS) * theirs[theirs.length - 1],
  ]);
  return [
    {
      name: `database after ${UPLOADS} uploads, 3 % of the files changed`,
      unit: 'MB',
      value: samplesOf([sizes]),
      floor,
      limit,
    },
    {
      name: 'the same with counts that move by 10 %',
      unit: 'MB',
      value: samplesOf([moving]),
      floor,
      limit: MOVING_LIMIT_MB,
    },
  ];
}
