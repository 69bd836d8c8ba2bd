import {
  COVERAGE_PATH_ANNOTATION,
  measureStack,
  Snippet,
  StackFacts,
  TestStack,
} from '@backstage-coverage/plugin-coverage-common';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';

export const CI_SYSTEMS = ['github-actions', 'gitlab', 'other'] as const;

export type CiSystem = (typeof CI_SYSTEMS)[number];

/** What people tag their entities with; those that name a tool go first. */
const TAGS: [stack: TestStack, tags: string[]][] = [
  ['jest', ['jest']],
  ['maven', ['maven']],
  ['gradle', ['gradle', 'java', 'kotlin', 'android', 'spring', 'spring-boot']],
  ['pytest', ['pytest', 'python', 'django', 'flask', 'fastapi']],
  [
    'vitest',
    ['vitest', 'typescript', 'javascript', 'node', 'nodejs', 'react', 'vue'],
  ],
  ['go', ['go', 'golang']],
  ['dotnet', ['dotnet', 'csharp', 'c-sharp', 'fsharp', 'aspnet']],
  ['phpunit', ['phpunit', 'php', 'laravel', 'symfony']],
  ['rspec', ['rspec', 'ruby', 'rails']],
  ['cargo', ['cargo', 'rust']],
];

/** How an entity's tests most likely run, by its tags and type; `null`: nothing tells. */
export function likelyStack(entity: Entity): TestStack | null {
  const tags = (entity.metadata.tags ?? []).map(tag => tag.toLowerCase());
  const found = TAGS.find(([, names]) =>
    names.some(name => tags.includes(name)),
  );
  if (found) {
    return found[0];
  }
  const type = String(entity.spec?.type ?? '');
  if (type.startsWith('backstage-')) {
    // What Backstage's own command line runs.
    return 'jest';
  }
  return type === 'website' ? 'vitest' : null;
}

/** The CI system of where the entity's source is. */
export function likelyCi(entity: Entity): CiSystem {
  const annotations = entity.metadata.annotations ?? {};
  const names = Object.keys(annotations).join(' ');
  const places = [ANNOTATION_SOURCE_LOCATION, ANNOTATION_LOCATION]
    .map(name => annotations[name] ?? '')
    .join(' ');
  if (/\/\/[^/\s]*github/.test(places) || names.includes('github.com/')) {
    return 'github-actions';
  }
  return /\/\/[^/\s]*gitlab/.test(places) || names.includes('gitlab.com/')
    ? 'gitlab'
    : 'other';
}

/**
 * The steps from tests to an upload in CI.
 *
 * @param facts - of the stack where they are known
 */
export function stackRecipe(
  entity: Entity,
  facts: StackFacts | TestStack,
  ci: CiSystem,
): Snippet[] {
  const stack = typeof facts === 'string' ? unknownStack(entity, facts) : facts;
  return measureStack(
    stack,
    {
      version: 1,
      files: [],
      stacks: [stack],
      ci: ci === 'other' ? null : ci,
    },
    stringifyEntityRef(entity),
  );
}

/** Who has tests has a runner; whether coverage is measured, nothing tells. */
function unknownStack(entity: Entity, stack: TestStack): StackFacts {
  const path = entity.metadata.annotations?.[COVERAGE_PATH_ANNOTATION] ?? '';
  return {
    stack,
    root: path.replace(/^[./]+|\/+$/g, ''),
    configFiles: [],
    runnerDeclared: true,
    coverageDeclared: false,
    sources: [],
    missingSources: [],
    ciTestFiles: [],
    ciCoverageFiles: [],
  };
}
