import { gzipSync } from 'node:zlib';
import { Page } from '@playwright/test';

/** Sizes of the JavaScript files that a page loads, as they are sent: gzip. */
export class ScriptSizes {
  readonly #urls = new Set<string>();

  constructor(page: Page) {
    page.on('request', request => {
      if (request.resourceType() === 'script') {
        this.#urls.add(request.url());
      }
    });
  }

  /** kB of all that was loaded so far. */
  async total(): Promise<number> {
    let bytes = 0;
    for (const url of this.#urls) {
      // The page's own copy is gone once it has gone to another address.
      const body = await (await fetch(url)).arrayBuffer();
      bytes += gzipSync(Buffer.from(body), { level: 9 }).length;
    }
    return bytes / 1000;
  }
}
