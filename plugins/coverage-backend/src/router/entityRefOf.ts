import { Request } from 'express';
import { readEntityRef } from '../service/entityRef';

/** The entity that the path of a request names. */
export function entityRefOf(req: Request): string {
  const { kind, namespace, name } = req.params;
  return readEntityRef(`${kind}:${namespace}/${name}`, 'The path');
}
