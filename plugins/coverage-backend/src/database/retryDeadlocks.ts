const ATTEMPTS = 5;

/** Of PostgreSQL: deadlock_detected, serialization_failure. */
const RETRYABLE = ['40P01', '40001'];

/**
 * Runs a transaction again that the database ended for the sake of another.
 * Uploads take their locks in one order, but for shared content that a merge
 * brings up late; PostgreSQL then lets one of the two win and rolls back the
 * other.
 */
export async function retryDeadlocks<T>(
  transaction: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt === ATTEMPTS || !code || !RETRYABLE.includes(code)) {
        throw error;
      }
    }
  }
}
