import {
  COVERAGE_SEARCH_TYPE,
  CoverageApi,
  CoverageDocument,
  CoverageGapDocument,
  CoverageNameDocument,
  Page,
} from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import {
  Locate,
  Protected,
  toCoverageDocument,
  toGapDocument,
  toNameDocument,
} from './toDocuments';
import { Visibility } from './readVisibility';

/** What the backend gives at most. */
const ROWS_PER_REQUEST = 200;

/** What the collator asks of the coverage backend. */
export type CoverageSource = Pick<
  CoverageApi,
  'listScorecardMembers' | 'listScorecardGaps'
>;

/**
 * Reads what the scorecard shows, page by page. Search shows a document to those
 * who have the permission for the entity that it is about.
 */
export class CoverageCollatorFactory implements DocumentCollatorFactory {
  readonly type = COVERAGE_SEARCH_TYPE;
  readonly visibilityPermission: Visibility['permission'];
  readonly #isOfNames: boolean;
  readonly #source: CoverageSource;
  readonly #locate: Locate;

  /** @param options.locationTemplate - like `/catalog/:namespace/:kind/:name/coverage` */
  constructor(options: {
    source: CoverageSource;
    locationTemplate: string;
    visibility: Visibility;
  }) {
    this.visibilityPermission = options.visibility.permission;
    this.#isOfNames = options.visibility.isOfNames;
    this.#source = options.source;
    this.#locate = entityRef => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      const parts: Record<string, string> = { kind, namespace, name };
      return options.locationTemplate.replace(
        /:(kind|namespace|name)\b/g,
        (_, part) => encodeURIComponent(parts[part]),
      );
    };
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<
    Protected<CoverageDocument | CoverageNameDocument | CoverageGapDocument>
  > {
    const members = pagesOf(cursor =>
      this.#source.listScorecardMembers({
        sort: 'name',
        limit: ROWS_PER_REQUEST,
        cursor,
      }),
    );
    for await (const member of members) {
      // Who neither reports nor wants to has nothing to be found.
      if (member.annotated || member.lines) {
        yield this.#isOfNames
          ? toNameDocument(member, this.#locate)
          : toCoverageDocument(member, this.#locate);
      }
    }
    if (this.#isOfNames) {
      return;
    }
    const gaps = pagesOf(cursor =>
      this.#source.listScorecardGaps({ limit: ROWS_PER_REQUEST, cursor }),
    );
    for await (const gap of gaps) {
      yield toGapDocument(gap, this.#locate);
    }
  }
}

async function* pagesOf<T>(
  read: (cursor?: string) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page.items;
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined);
}
