import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;
const PACKAGE = join(here, '../../../plugins/coverage-common');

type Common = typeof import('@backstage-coverage/plugin-coverage-common');

/** The pure model as it is published: built afresh, since its source may have changed. */
export function builtCommon(): Common {
  execFileSync('yarn', ['build'], { cwd: PACKAGE });
  return require(join(PACKAGE, 'dist/index.cjs.js'));
}
