import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerLocation, sendReport } from './portalApi';
import { ReportedEntity } from './reportedEntities';

const dir = join(__dirname, 'notes');

/** The only file of it. */
export const notesFile = 'src/notes.ts';
export const notesSource = readFileSync(join(dir, notesFile), 'utf8');

/** A component whose source the portal can read. */
export const notes: ReportedEntity = {
  entityRef: 'component:default/notes',
  tab: '/catalog/default/component/notes/coverage',
  upload: async () => {
    await registerLocation(
      `${process.env.PORTAL_SOURCE_URL}/tests/notes/src/branch/main/catalog-info.yaml`,
    );
    const report = readFileSync(join(dir, 'lcov.info'), 'utf8');
    const answer = await sendReport(notes.entityRef, report);
    if (!answer.ok) {
      throw new Error(await answer.text());
    }
  },
};
