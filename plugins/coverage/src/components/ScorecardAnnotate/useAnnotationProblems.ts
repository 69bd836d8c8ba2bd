import {
  AnnotationProblem,
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_NOTIFICATIONS_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
  annotationProblems,
} from '@backstage-coverage/plugin-coverage-common';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useRef, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** As many as the catalog gives at once; large catalogs are checked on demand. */
const AT_ONCE = 500;

const ANNOTATIONS = [
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_NOTIFICATIONS_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
];

const FILTER = ANNOTATIONS.map(name => ({
  [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
}));

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

export interface EntityProblem {
  entity: Entity;
  problem: AnnotationProblem;
}

interface Checked {
  checked: number;
  problems: EntityProblem[];
  nextCursor?: string;
}

/** Checks the annotations of all entities that the reader sees, page by page. */
export function useAnnotationProblems() {
  const catalog = useApi(catalogApiRef);
  const [pages, setPages] = useState(1);
  const soFar = useRef<Checked>();
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const before = soFar.current;
    const { items, pageInfo } = await catalog.queryEntities(
      before?.nextCursor
        ? { cursor: before.nextCursor, limit: AT_ONCE, fields: FIELDS }
        : { filter: FILTER, limit: AT_ONCE, fields: FIELDS },
    );
    soFar.current = {
      checked: (before?.checked ?? 0) + items.length,
      problems: [
        ...(before?.problems ?? []),
        ...items.flatMap(entity =>
          annotationProblems(entity).map(problem => ({ entity, problem })),
        ),
      ],
      nextCursor: pageInfo.nextCursor,
    };
    return soFar.current;
  }, [catalog, pages]);
  const known = value ?? soFar.current;
  return {
    state: { value: known, loading, error, retry },
    hasMore: known?.nextCursor !== undefined,
    checkMore: () => setPages(pages + 1),
  };
}
