import { join } from 'node:path';
import { builtPackages } from '../builtPackages';

type Common = typeof import('@backstage-coverage/plugin-coverage-common');

/** The pure model as it is published. */
export async function builtCommon(): Promise<Common> {
  return require(join(
    await builtPackages(),
    'node_modules/@backstage-coverage/plugin-coverage-common',
  ));
}
