import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { coverageApiRef } from '../../api/coverageApiRef';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { MemberBatches } from '../../model/MemberBatches';
import { CoverageCell } from '../CoverageCell';
import { Palette } from '../Palette';

const batches = new WeakMap<CoverageApi, MemberBatches>();

function batchesOf(api: CoverageApi): MemberBatches {
  const known = batches.get(api) ?? new MemberBatches(api);
  batches.set(api, known);
  return known;
}

/** A cell of the catalog's table: the coverage of an entity, if it has any. */
export function CatalogCoverage(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const api = useApi(coverageApiRef);
  const href = useCoverageTabLink()(entityRef);
  const { value, loading, error } = useAsync(
    () => batchesOf(api).read(entityRef),
    [api, entityRef],
  );
  if (loading) {
    return <Skeleton width={120} height={16} />;
  }
  if (error) {
    return <Note text={t('catalogColumn.unknown')} />;
  }
  if (!value || (!value.lines && !value.annotated)) {
    return null;
  }
  const { name } = parseEntityRef(entityRef);
  return value.lines ? (
    <Palette>
      <CoverageCell
        lines={{ ...value.lines, partial: 0 }}
        href={href}
        label={t('catalogColumn.open', { name: value.title ?? name })}
      />
    </Palette>
  ) : (
    <Note text={t('catalogColumn.notMeasured')} />
  );
}

function Note(props: { text: string }) {
  return (
    <Text as="span" variant="body-small" color="secondary">
      {props.text}
    </Text>
  );
}
