import { z } from 'zod';
import { policySchema } from './policySchema';

/**
 * What may stand under `coverage.policy` in `app-config.yaml`, as a JSON Schema
 * for editors and documentation.
 *
 * @public
 */
export function policyJsonSchema(): object {
  return z.toJSONSchema(policySchema, { io: 'input' });
}
