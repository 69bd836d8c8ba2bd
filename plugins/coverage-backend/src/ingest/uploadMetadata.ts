import { InputError } from '@backstage/errors';
import {
  RepositoryUploadMetadata,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { readEntityRef } from '../service/entityRef';
import { DAY_MS } from '../time/days';

function plainText(max: number) {
  const error = `must be text of 1 to ${max} characters without control characters`;
  return z
    .string({ error })
    .min(1, error)
    .max(max, error)
    .regex(/^\P{Cc}*$/u, error);
}

/** A commit far in the future would stay the latest for ever. */
function isPlausibleTime(text: string): boolean {
  const time = Date.parse(text);
  return time >= 0 && time <= Date.now() + DAY_MS;
}

const COMMIT = 'must be 7 to 64 hexadecimal digits';
const PARENTS = 'must be a list of at most 16 commits';
const TIME = 'must be an ISO 8601 time with an offset: 2026-01-31T12:00:00Z';
const FLAG = 'must be 1 to 100 letters, digits, dots, dashes or underscores';
const ADDRESS = 'must be an http(s) address of at most 2000 characters';

const commitId = z
  .string({ error: COMMIT })
  .regex(/^[0-9a-fA-F]{7,64}$/, COMMIT)
  .transform(commit => commit.toLowerCase());

const schema = z.strictObject(
  {
    entityRef: plainText(300).optional(),
    repository: plainText(2000).optional(),
    commit: commitId,
    branch: plainText(250).optional(),
    parents: z.array(commitId, { error: PARENTS }).max(16, PARENTS).optional(),
    committedAt: z.iso
      .datetime({ offset: true, error: TIME })
      .refine(isPlausibleTime, 'must lie between 1970 and tomorrow')
      .optional(),
    flag: z
      .string({ error: FLAG })
      .regex(/^[\w.-]{1,100}$/, FLAG)
      .optional(),
    complete: z.boolean({ error: 'must be true or false' }).optional(),
    buildUrl: z
      .url({ protocol: /^https?$/, error: ADDRESS })
      .max(2000, ADDRESS)
      .optional(),
    pullRequest: plainText(250).optional(),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? 'has a key that is not known; known are entityRef, repository, commit, branch, parents, committedAt, flag, complete, buildUrl and pullRequest'
        : 'must be an object',
  },
);

/**
 * Reads the `metadata` part of an upload. The entity ref comes back in full and
 * in lower case, the commit in lower case.
 *
 * @throws InputError with one sentence that names the field and what it takes
 */
export function parseUploadMetadata(
  text: string,
): UploadMetadata | RepositoryUploadMetadata {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError(
      'The part \'metadata\' is no JSON; expected an object like {"entityRef":"component:default/my-service","commit":"1a2b3c4"}',
    );
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`${['metadata', ...path].join('.')} ${message}`);
  }
  const { entityRef, repository, ...commit } = result.data;
  if (entityRef !== undefined && repository === undefined) {
    return {
      ...commit,
      entityRef: readEntityRef(entityRef, 'metadata.entityRef'),
    };
  }
  if (repository !== undefined && entityRef === undefined) {
    return { ...commit, repository };
  }
  throw new InputError(
    'metadata must have one of entityRef, for one entity, and repository, for all entities of a repository',
  );
}

/** What an upload says of itself, as far as it can be read. */
export interface NamedUpload {
  entityRef: string;
  commit: string | null;
  branch: string | null;
  flag: string | null;
}

/**
 * What metadata name that may be wrong elsewhere.
 *
 * @returns `undefined` when not even the entity can be read
 */
export function readNamedUpload(text: string): NamedUpload | undefined {
  try {
    const { entityRef, commit, branch, flag } = JSON.parse(text);
    const { shape } = schema;
    const named = readEntityRef(
      shape.entityRef.unwrap().parse(entityRef),
      'metadata.entityRef',
    );
    return {
      entityRef: named,
      commit: shape.commit.safeParse(commit).data ?? null,
      branch: shape.branch.safeParse(branch).data ?? null,
      flag: shape.flag.safeParse(flag).data ?? null,
    };
  } catch {
    return undefined;
  }
}
