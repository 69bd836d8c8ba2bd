import { StackFacts } from '@backstage-coverage/plugin-coverage-common';
import { Repository } from '../Repository';
import { buildFileStacks } from './buildFileStack';
import { ciFiles } from './ciFiles';
import { pytestStack } from './pytestStack';
import { scriptStack } from './scriptStack';

/** How each folder of a repository is tested and measured, by its configuration. */
export async function testStacks(
  repository: Repository,
): Promise<StackFacts[]> {
  const ci = await ciFiles(repository);
  const stacks = await Promise.all(
    [pytestStack, scriptStack, ...buildFileStacks].map(detect =>
      detect(repository, ci),
    ),
  );
  return stacks.flat();
}
