import { z as Zod } from 'zod/v3';

/** What holds of each action: it changes nothing. */
export const READ_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;

/** The input that names an entity, with the zod that the registry hands in. */
export function entityRefInput(z: typeof Zod) {
  return z.string().describe('Entity ref, like component:default/my-service');
}
