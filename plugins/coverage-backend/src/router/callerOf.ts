import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { Caller } from '../service/Caller';

/** Who sent the request: a user or a service. */
export async function callerOf(
  httpAuth: HttpAuthService,
  req: Request,
): Promise<Caller> {
  return {
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  };
}
