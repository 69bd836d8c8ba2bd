import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** Writes a change into the audit log, whether it succeeds or is refused. */
export async function audited<T>(
  auditor: AuditorService,
  request: Request,
  event: Pick<AuditorServiceCreateEventOptions, 'eventId' | 'meta'>,
  change: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent({
    ...event,
    severityLevel: 'medium',
    request,
  });
  try {
    const result = await change();
    await entry.success({
      meta: { result: JSON.parse(JSON.stringify(result)) },
    });
    return result;
  } catch (error) {
    await entry.fail({ error: error as Error });
    throw error;
  }
}
