import {
  COVERAGE_ANNOTATIONS,
  ScorecardEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';

interface Option {
  id: string;
  label: string;
}

/**
 * Owners and systems to filter by: those of the annotated entities in the
 * catalog and of the rows at hand. When the catalog does not answer, the rows
 * alone still make useful filters.
 */
export function useFilterOptions(rows: ScorecardEntity[] | undefined): {
  owners: Option[];
  systems: Option[];
} {
  const catalog = useApi(catalogApiRef);
  const { value: facets } = useAsync(
    () =>
      catalog.getEntityFacets({
        filter: COVERAGE_ANNOTATIONS.map(name => ({
          [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
        })),
        facets: ['relations.ownedBy', 'relations.partOf'],
      }),
    [catalog],
  );
  return useMemo(() => {
    const refs = (facet: string) =>
      (facets?.facets[facet] ?? []).map(({ value }) => value);
    const isSystem = (ref: string) => parseEntityRef(ref).kind === 'system';
    return {
      owners: toOptions([
        ...refs('relations.ownedBy'),
        ...(rows ?? []).map(row => row.owner),
      ]),
      systems: toOptions([
        ...refs('relations.partOf').filter(isSystem),
        ...(rows ?? []).map(row => row.system),
      ]),
    };
  }, [facets, rows]);
}

function toOptions(refs: (string | null)[]): Option[] {
  const known = new Set(refs.filter((ref): ref is string => ref !== null));
  return [...known]
    .map(ref => ({ id: ref, label: labelOf(ref) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function labelOf(ref: string): string {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'group',
    defaultNamespace: DEFAULT_NAMESPACE,
  });
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
