import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { DatabaseHealth } from '../database/DatabaseHealth';

/**
 * `GET /health`, for probes without credentials: 503 while the database does not
 * answer.
 */
export function createHealthRouter(options: {
  health: DatabaseHealth;
}): Router {
  const router = PromiseRouter();
  router.get('/health', async (_req, res) => {
    const isUp = await options.health.isUp();
    res
      .status(isUp ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        status: isUp ? 'ok' : 'unavailable',
        database: isUp ? 'ok' : 'unavailable',
      });
  });
  return router;
}
