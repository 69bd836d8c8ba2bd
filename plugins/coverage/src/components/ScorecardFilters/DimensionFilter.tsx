import { ScorecardDimension } from '@backstage-coverage/plugin-coverage-common';
import { Select } from '@backstage/ui';
import { useState } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useDebounced } from '../../hooks/useDebounced';
import { useT } from '../../hooks/useT';
import { valueName } from '../../model/dimensionName';

/** As many as somebody looks through before typing. */
const MOST = 100;

/** Values of one dimension, found by the backend as there may be thousands. */
export function DimensionFilter(props: {
  dimension: ScorecardDimension;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const { dimension, values, onChange } = props;
  const t = useT();
  const [isNeeded, setNeeded] = useState(false);
  const [text, setText] = useState('');
  const search = useDebounced(text).trim();
  const found = useCoverage(
    async api =>
      isNeeded
        ? api.listScorecardValues({ dimension, search, limit: MOST })
        : [],
    [isNeeded, dimension, search],
  );
  const nameOf = (value: string, title?: string | null) =>
    valueName(dimension, value, title) ?? t(`scorecard.without.${dimension}`);
  const shown = found.value ?? [];
  const options = [
    ...values
      .filter(value => !shown.some(one => one.value === value))
      .map(value => ({ id: value, label: nameOf(value) })),
    ...shown.map(({ value, title, entities }) => ({
      id: value,
      label: nameOf(value, title),
      description: t('scorecardTable.entityCount', { count: entities }),
    })),
  ];
  return (
    <Select
      selectionMode="multiple"
      label={t(`scorecard.dimension.${dimension}`)}
      placeholder={t('scorecardFilter.any')}
      options={options}
      value={values}
      onChange={keys => onChange(keys.map(String))}
      onOpenChange={isOpen => isOpen && setNeeded(true)}
      search={{
        mode: 'server',
        inputValue: text,
        onInputChange: setText,
        placeholder: t('scorecardFilter.find'),
      }}
      loading={{ state: found.loading ? 'loading' : 'idle' }}
    />
  );
}
