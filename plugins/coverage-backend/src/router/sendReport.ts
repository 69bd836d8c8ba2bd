import { Response } from 'express';

/**
 * Paths and names in a report come from repositories and the catalog. A browser
 * must take it for what it says it is, and run nothing of it.
 *
 * @param name - of the file, without anything that quotes
 */
export function sendReport(
  res: Response,
  contentType: string,
  name: string,
  report: string,
): void {
  res
    .set({
      'Content-Type': contentType,
      'Content-Disposition': `inline; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    })
    .send(report);
}
