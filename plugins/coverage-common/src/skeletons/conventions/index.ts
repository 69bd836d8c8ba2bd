import { TestStack } from '../../inventory/Inventory';
import { cargoConvention } from './cargo';
import { dotnetConvention } from './dotnet';
import { goConvention } from './go';
import { javaScriptConvention } from './javaScript';
import { jvmConvention } from './jvm';
import { phpunitConvention } from './phpunit';
import { pytestConvention } from './pytest';
import { rspecConvention } from './rspec';
import { TestConvention } from './TestConvention';

/** How the tests of each stack are named and where they lie. */
export const conventions: Record<TestStack, TestConvention> = {
  pytest: pytestConvention,
  vitest: javaScriptConvention,
  jest: javaScriptConvention,
  go: goConvention,
  gradle: jvmConvention,
  maven: jvmConvention,
  dotnet: dotnetConvention,
  phpunit: phpunitConvention,
  rspec: rspecConvention,
  cargo: cargoConvention,
};
