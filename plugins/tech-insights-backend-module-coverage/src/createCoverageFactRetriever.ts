import {
  FactRetriever,
  TechInsightFact,
} from '@backstage-community/plugin-tech-insights-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { createCoverageClient } from '@backstage-coverage/plugin-coverage-node';
import { coverageFacts, coverageFactSchema } from './coverageFacts';

/** What the backend gives at most. */
const ROWS_PER_REQUEST = 200;

/**
 * Id of the fact retriever, for the `factIds` of checks.
 *
 * @public
 */
export const COVERAGE_FACT_RETRIEVER_ID = 'coverageFactRetriever';

/** Reads the facts of all entities of the scorecard, page by page. */
export function createCoverageFactRetriever(): FactRetriever {
  return {
    id: COVERAGE_FACT_RETRIEVER_ID,
    version: '0.1.0',
    title: 'Test coverage',
    description:
      'Line coverage, level, open gaps, target and age of the uploads of each entity',
    schema: coverageFactSchema,
    handler: async ({ auth, discovery }) =>
      readFacts(await createCoverageClient({ auth, discovery })),
  };
}

async function readFacts(
  source: Pick<CoverageApi, 'listScorecardMembers'>,
): Promise<TechInsightFact[]> {
  const now = Date.now();
  const facts: TechInsightFact[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.listScorecardMembers({
      sort: 'name',
      limit: ROWS_PER_REQUEST,
      cursor,
    });
    for (const member of page.items) {
      facts.push({
        entity: parseEntityRef(member.entityRef),
        facts: coverageFacts(member, now),
      });
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined);
  return facts;
}
