import { TestStack } from '../../inventory/Inventory';
import { cargoSkeleton } from './cargo';
import { goSkeleton } from './go';
import { jestSkeleton } from './jest';
import { junitSkeleton } from './junit';
import { phpunitSkeleton } from './phpunit';
import { pytestSkeleton } from './pytest';
import { rspecSkeleton } from './rspec';
import { SkeletonWriter } from './SkeletonWriter';
import { vitestSkeleton } from './vitest';
import { xunitSkeleton } from './xunit';

/** Who writes the skeletons of each stack. */
export const skeletonWriters: Record<TestStack, SkeletonWriter> = {
  pytest: pytestSkeleton,
  vitest: vitestSkeleton,
  jest: jestSkeleton,
  go: goSkeleton,
  gradle: junitSkeleton,
  maven: junitSkeleton,
  dotnet: xunitSkeleton,
  phpunit: phpunitSkeleton,
  rspec: rspecSkeleton,
  cargo: cargoSkeleton,
};
