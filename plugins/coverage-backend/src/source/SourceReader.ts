import {
  CacheService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity, getEntitySourceLocation } from '@backstage/catalog-model';
import { FileSource } from '@backstage-coverage/plugin-coverage-common';
import { createHash } from 'node:crypto';
import { entityFacts } from '../service/entityFacts';
import { readText } from './readText';
import { repositoryPath } from './repositoryPath';
import { sourceUrl } from './sourceUrl';

/** The text, or why there is none. */
export type SourceText = Pick<FileSource, 'text' | 'reason'>;

const MAX_BYTES = 1_000_000;
const TIMEOUT_MS = 15_000;
/** A file at a commit never changes; this only bounds what is kept. */
const CACHED_FOR = { hours: 6 };

/** By the name of the reader's error. */
const REASONS: Record<string, FileSource['reason']> = {
  NotAllowedError: 'not-allowed',
  NotFoundError: 'not-found',
};

/** Reads files from where the catalog says that an entity's source is. */
export class SourceReader {
  readonly #urlReader: UrlReaderService;
  readonly #cache: CacheService;
  readonly #logger: LoggerService;

  constructor(options: {
    urlReader: UrlReaderService;
    cache: CacheService;
    logger: LoggerService;
  }) {
    this.#urlReader = options.urlReader;
    this.#cache = options.cache.withOptions({ defaultTtl: CACHED_FOR });
    this.#logger = options.logger;
  }

  async read(
    entity: Entity,
    commit: string,
    path: string,
  ): Promise<SourceText> {
    const location = locationOf(entity);
    if (!location) {
      return { text: null, reason: 'no-source-location' };
    }
    const inRepository = repositoryPath(path, entityFacts(entity).path);
    if (!inRepository) {
      return { text: null, reason: 'outside-repository' };
    }
    const url = sourceUrl(location, commit, inRepository);
    if (!url) {
      return { text: null, reason: 'unsupported-location' };
    }
    // Caches limit the length of keys.
    const key = `source:${createHash('sha256').update(url).digest('hex')}`;
    const cached = await this.#cache.get<SourceText>(key);
    if (cached) {
      return cached;
    }
    const source = await this.#readUrl(url);
    if (isLasting(source)) {
      await this.#cache.set(key, source);
    }
    return source;
  }

  async #readUrl(url: string): Promise<SourceText> {
    try {
      const response = await this.#urlReader.readUrl(url, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return await readText(response, MAX_BYTES);
    } catch (error) {
      const reason = REASONS[(error as Error).name] ?? 'unreachable';
      if (reason === 'unreachable') {
        this.#logger.warn(`Cannot read ${url}: ${error}`);
      }
      return { text: null, reason };
    }
  }
}

/** Other answers may differ once somebody changes the configuration. */
function isLasting({ text, reason }: SourceText): boolean {
  return text !== null || reason === 'too-large' || reason === 'not-text';
}

function locationOf(entity: Entity): string | undefined {
  try {
    const { type, target } = getEntitySourceLocation(entity);
    return type === 'url' ? target : undefined;
  } catch {
    return undefined;
  }
}
