import { InputError } from '@backstage/errors';
import { Finding } from '../model/Finding';
import { formatCount } from '../model/wording';
import { closestWord } from '../model/closestWord';
import {
  AreaDefinition,
  RepositoryFile,
  StatedTarget,
  TestKindDefinition,
} from './RepositoryFile';
import {
  repositoryFileSchema,
  WrittenRepositoryFile,
} from './repositoryFileSchema';
import { describeIssue, shown } from '../model/schemaIssue';
import { unknownKeys } from './unknownKeys';

const MAX_DEPTH = 20;
const MAX_UNKNOWN_KEYS = 20;

/**
 * Checks and completes the content of a `.coverage-plan.yaml`. Every key is
 * optional, and a key without a value is as if it were not there. Keys that
 * nobody knows are findings (`unknown-key`), as are areas that a phase names
 * and that are not there (`unknown-area`).
 *
 * @throws InputError with the key, its value and what was expected.
 * @public
 */
export function parseRepositoryFile(value: unknown): {
  file: RepositoryFile;
  findings: Finding[];
} {
  const input = withoutNulls(value ?? {}, 0);
  const parsed = repositoryFileSchema.safeParse(input);
  if (!parsed.success) {
    throw invalid(describeIssue(parsed.error.issues, input));
  }
  const { data } = parsed;
  expectUnique(
    'areas',
    'name',
    data.areas?.map(area => area.name),
  );
  expectUnique(
    'phases',
    'name',
    data.phases?.map(phase => phase.name),
  );
  expectUnique(
    'priorities.rules',
    'id',
    data.priorities?.rules?.map(rule => rule.id),
  );
  const file = complete(data);
  return {
    file,
    findings: [...unknownKeyFindings(input), ...unknownAreas(file)],
  };
}

/**
 * A repository file that says nothing.
 *
 * @public
 */
export function emptyRepositoryFile(): RepositoryFile {
  return complete({});
}

function invalid(problem: string): InputError {
  return new InputError(`repository file: ${problem}`);
}

/** `ignore:` with nothing behind it is `null` in YAML. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) {
    throw invalid(`it is nested more than ${MAX_DEPTH} levels deep`);
  }
  if (Array.isArray(value)) {
    return value.map(item => withoutNulls(item, depth + 1));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([key, item]) => [key, withoutNulls(item, depth + 1)]),
  );
}

function expectUnique(place: string, key: string, names: string[] = []): void {
  const first = new Map<string, number>();
  names.forEach((name, i) => {
    const other = first.get(name);
    if (other !== undefined) {
      throw invalid(
        `${place}[${i}].${key} is ${shown(
          name,
        )}, as is ${place}[${other}].${key}; expected each ${key} once`,
      );
    }
    first.set(name, i);
  });
}

function complete(written: WrittenRepositoryFile): RepositoryFile {
  const { priority, priorities = {}, hours, testKinds } = written;
  return {
    targets: (written.targets ?? []).map(toTarget),
    areas: written.areas?.map(toArea) ?? null,
    ignore: written.ignore ?? [],
    testKinds: testKinds ? mapValues(testKinds, toTestKind) : null,
    phases: (written.phases ?? []).map(phase => {
      const { hours: phaseHours, ...rest } = phase;
      return phaseHours === undefined
        ? rest
        : { ...rest, hours: toRange(phaseHours) };
    }),
    hours: hours === undefined ? null : toRange(hours),
    capacity: written.capacity ?? null,
    priority: toPriority(priority),
    priorities: {
      rules: priorities.rules ?? [],
      disabled: priorities.disabled ?? [],
      enabled: priorities.enabled ?? [],
      overrides: priorities.overrides ?? [],
    },
    blocked: written.blocked ?? [],
    exempt: written.exempt ?? [],
    flags: mapValues(written.flags ?? {}, ({ carryforward = false }) => ({
      carryforward,
    })),
    paths: written.paths ?? [],
    testFiles: written.testFiles ?? {},
    dismiss: written.dismiss ?? [],
    notes: written.notes ?? [],
  };
}

type Written<Key extends keyof WrittenRepositoryFile> = NonNullable<
  WrittenRepositoryFile[Key]
>;
type WrittenArea = Written<'areas'>[number];

function toTarget(target: Written<'targets'>[number]): StatedTarget {
  return { ...target, measure: target.measure ?? 'lines' };
}

function toArea({ target, ...rest }: WrittenArea): AreaDefinition {
  if (target === undefined) {
    return rest;
  }
  if (typeof target === 'number') {
    return { ...rest, targets: [{ measure: 'lines', value: target }] };
  }
  const targets = Array.isArray(target) ? target : [target];
  return { ...rest, targets: targets.map(toTarget) };
}

function toTestKind(kind: Written<'testKinds'>[string]): TestKindDefinition {
  return Array.isArray(kind) ? { include: kind } : kind;
}

function toRange(hours: Written<'hours'>): [number, number] {
  return typeof hours === 'number' ? [hours, hours] : hours;
}

function toPriority(
  priority: WrittenRepositoryFile['priority'],
): RepositoryFile['priority'] {
  if (priority === undefined) {
    return null;
  }
  return typeof priority === 'string'
    ? { level: priority, reason: null }
    : { level: priority.level, reason: priority.reason ?? null };
}

function mapValues<A, B>(
  mapping: Record<string, A>,
  map: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => [key, map(value)]),
  );
}

function unknownKeyFindings(input: unknown): Finding[] {
  const unknown = unknownKeys(repositoryFileSchema, input);
  const findings = unknown
    .slice(0, MAX_UNKNOWN_KEYS)
    .map(({ place, key, known }) => {
      const meant = closestWord(key, known);
      const hint = meant
        ? `did you mean "${meant}"?`
        : `known are ${known.join(', ')}.`;
      return unknownKey(
        `the key ${shown(key)}${place ? ` of ${place}` : ''}; ${hint}`,
      );
    });
  const more = unknown.length - findings.length;
  return more > 0
    ? [...findings, unknownKey(`${formatCount(more)} more keys.`)]
    : findings;
}

function unknownKey(what: string): Finding {
  return {
    code: 'unknown-key',
    severity: 'warning',
    message: `repository file: nothing reads ${what}`,
  };
}

function unknownAreas({ areas, phases }: RepositoryFile): Finding[] {
  if (!areas) {
    return [];
  }
  const names = areas.map(area => area.name);
  return phases.flatMap(phase =>
    (phase.areas ?? [])
      .filter(name => !names.includes(name))
      .map((name): Finding => {
        const meant = closestWord(name, names);
        return {
          code: 'unknown-area',
          severity: 'warning',
          message: `The phase "${
            phase.name
          }" names the area "${name}", which is not there${
            meant ? `; did you mean "${meant}"?` : '.'
          }`,
        };
      }),
  );
}
