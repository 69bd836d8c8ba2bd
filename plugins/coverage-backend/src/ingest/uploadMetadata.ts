import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';

/** Text without control characters, which have no place in a name. */
const plainText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'has a control character');

const schema = z.strictObject({
  entityRef: plainText(300),
  commit: z
    .string()
    .regex(/^[0-9a-fA-F]{7,64}$/, 'must be 7 to 64 hexadecimal digits')
    .transform(commit => commit.toLowerCase()),
  branch: plainText(250).optional(),
  committedAt: z.iso
    .datetime({
      offset: true,
      error: 'must be an ISO 8601 time with an offset: 2026-01-31T12:00:00Z',
    })
    .optional(),
  flag: z
    .string()
    .regex(
      /^[\w.-]{1,100}$/,
      'must be 1 to 100 letters, digits, dots, dashes or underscores',
    )
    .optional(),
  buildUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .max(2000)
    .optional(),
  pullRequest: plainText(250).optional(),
});

/**
 * Reads the `metadata` part of an upload. The entity ref comes back in full and
 * in lower case, the commit in lower case.
 *
 * @throws InputError with one sentence that names the field and what it takes
 */
export function parseUploadMetadata(text: string): UploadMetadata {
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
    const field = ['metadata', ...path].join('.');
    throw new InputError(`${field}: ${message}`);
  }
  return {
    ...result.data,
    entityRef: normaliseEntityRef(result.data.entityRef),
  };
}

function normaliseEntityRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      `metadata.entityRef is '${ref}'; expected kind:namespace/name, like component:default/my-service`,
    );
  }
}
