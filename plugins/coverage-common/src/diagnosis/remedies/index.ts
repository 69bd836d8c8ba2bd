import { TestStack } from '../../inventory/Inventory';
import { cargoRemedy } from './cargo';
import { dotnetRemedy } from './dotnet';
import { goRemedy } from './go';
import { gradleRemedy } from './gradle';
import { jestRemedy } from './jest';
import { mavenRemedy } from './maven';
import { phpunitRemedy } from './phpunit';
import { pytestRemedy } from './pytest';
import { rspecRemedy } from './rspec';
import { StackRemedy } from './StackRemedy';
import { vitestRemedy } from './vitest';

/** How each stack measures coverage. */
export const stackRemedies: Record<TestStack, StackRemedy> = {
  pytest: pytestRemedy,
  vitest: vitestRemedy,
  jest: jestRemedy,
  go: goRemedy,
  gradle: gradleRemedy,
  maven: mavenRemedy,
  dotnet: dotnetRemedy,
  phpunit: phpunitRemedy,
  rspec: rspecRemedy,
  cargo: cargoRemedy,
};
