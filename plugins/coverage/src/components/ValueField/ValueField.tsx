import {
  CoverageApi,
  NO_VALUE,
  ScorecardDimension,
} from '@backstage-coverage/plugin-coverage-common';
import { Combobox, ComboboxItemText } from '@backstage/ui';
import { useState } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useDebounced } from '../../hooks/useDebounced';
import { useT } from '../../hooks/useT';
import { lastPart, withLastPart } from '../../model/lastPart';

/** As many as somebody looks through before typing. */
const MOST = 50;

/**
 * A field for values of the catalog, which the backend suggests while they are
 * typed. What it does not know can be typed all the same.
 */
export function ValueField(props: {
  label: string;
  placeholder?: string;
  isRequired?: boolean;
  /** What the values are of. */
  of: ScorecardDimension | 'entity';
  /** Several, with commas between them; default: one. */
  isSeveral?: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, placeholder, isRequired, of, isSeveral = false } = props;
  const { value, onChange } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const typed = isSeveral ? lastPart(value) : value.trim();
  const search = useDebounced(typed);
  const found = useCoverage(
    async api => (isOpen ? suggestionsOf(api, of, search) : []),
    [isOpen, of, search],
  );
  // The backend is behind what is typed.
  const items = (found.value ?? [])
    .filter(one =>
      `${one.value} ${one.title}`.toLowerCase().includes(typed.toLowerCase()),
    )
    .map(one => ({
      ...one,
      id: isSeveral ? withLastPart(value, one.value) : one.value,
    }));
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      isRequired={isRequired}
      allowsCustomValue
      menuTrigger="input"
      onOpenChange={setOpen}
      items={items}
      search={{ mode: 'server', inputValue: value, onInputChange: onChange }}
      loading={{ state: found.loading ? 'loading' : 'idle' }}
    >
      {item => (
        <ComboboxItemText
          id={item.id}
          // What the field says once it is chosen.
          textValue={item.id}
          title={item.title ?? item.value}
          description={[
            item.title && item.value,
            item.entities !== null &&
              t('scorecardTable.entityCount', { count: item.entities }),
          ]
            .filter(Boolean)
            .join(', ')}
        />
      )}
    </Combobox>
  );
}

interface Suggestion {
  value: string;
  title: string | null;
  /** How many have it; `null`: it is an entity. */
  entities: number | null;
}

async function suggestionsOf(
  api: CoverageApi,
  of: ScorecardDimension | 'entity',
  search: string,
): Promise<Suggestion[]> {
  if (of === 'entity') {
    // The search is one by names, not by refs.
    const name = search.slice(search.indexOf('/') + 1);
    const { items } = await api.listScorecardMembers({
      search: name,
      sort: 'name',
      limit: MOST,
    });
    return items.map(({ entityRef, title }) => ({
      value: entityRef,
      title,
      entities: null,
    }));
  }
  const values = await api.listScorecardValues({
    dimension: of,
    search,
    limit: MOST,
  });
  return values.filter(({ value }) => value !== NO_VALUE);
}
