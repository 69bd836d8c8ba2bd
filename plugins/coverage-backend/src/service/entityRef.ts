import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const PART = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;

/**
 * The full ref in lower case of what people write: `component:my-service`.
 *
 * @param where - names the input in the message: `metadata.entityRef`
 * @throws InputError when it cannot be the ref of an entity
 */
export function readEntityRef(text: string, where: string): string {
  const expected = `expected kind:namespace/name, like component:default/my-service`;
  try {
    const ref = parseEntityRef(text);
    if ([ref.kind, ref.namespace, ref.name].every(part => PART.test(part))) {
      return stringifyEntityRef(ref);
    }
  } catch {
    // Said below, for both.
  }
  throw new InputError(`${where} is no entity ref; ${expected}`);
}
