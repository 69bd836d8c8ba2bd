import { SCORECARD_DIMENSIONS } from '@backstage-coverage/plugin-coverage-common';
import { Button, SearchField, Select } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import { ReactNode, useId, useRef, useState } from 'react';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { useUrlSearch } from '../../hooks/useUrlSearch';
import {
  CHOICES,
  CHOICE_FILTERS,
  ChoiceFilter,
  FILTER_NAMES,
  SINGLE_CHOICES,
  joinValues,
  splitValues,
} from '../../model/scorecardQuery';
import { choiceText } from './choiceText';
import { DimensionFilter } from './DimensionFilter';
import { FilterChips } from './FilterChips';
import { SavedViewsMenu } from './SavedViewsMenu';
import styles from './ScorecardFilters.module.css';

/** A select cannot hold an option without key. */
const ANY = 'any';

/** Which entities the scorecard is of: search, filters, and views to keep. */
export function ScorecardFilters(props: {
  /** Filters that the view sets itself. */
  without?: readonly ChoiceFilter[];
  /** More to do, at the end of the row. */
  children?: ReactNode;
}) {
  const { without = [], children } = props;
  const t = useT();
  const panel = useId();
  const { url, setUrl } = useScorecardUrl();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useUrlSearch(url.search, text =>
    setUrl({ search: text }, { replace: true }),
  );
  const field = useRef<HTMLDivElement>(null);
  useShortcut('/', () => field.current?.querySelector('input')?.focus());
  const active = FILTER_NAMES.filter(name => url[name] !== '').length;
  return (
    <div
      role="search"
      aria-label={t('scorecardFilter.label')}
      className={styles.root}
    >
      <div className={styles.row}>
        <div ref={field} className={styles.search}>
          <SearchField
            aria-label={t('scorecardFilter.search')}
            placeholder={t('scorecardFilter.searchHint')}
            size="small"
            value={search}
            onChange={setSearch}
          />
        </div>
        <Button
          variant="secondary"
          iconStart={<RiFilter3Line />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          {active > 0
            ? t('scorecardFilter.openCount', { count: active })
            : t('scorecardFilter.open')}
        </Button>
        <div className={styles.actions}>
          <SavedViewsMenu />
          {children}
        </div>
      </div>
      {isOpen && (
        <div id={panel} className={styles.filters}>
          {SCORECARD_DIMENSIONS.map(dimension => (
            <DimensionFilter
              key={dimension}
              dimension={dimension}
              values={splitValues(url[dimension])}
              onChange={values => setUrl({ [dimension]: joinValues(values) })}
            />
          ))}
          {CHOICE_FILTERS.filter(name => !without.includes(name)).map(name =>
            SINGLE_CHOICES.includes(name) ? (
              <Select
                key={name}
                label={t(`scorecardFilter.name.${name}`)}
                options={[
                  { id: ANY, label: t('scorecardFilter.any') },
                  ...CHOICES[name].map(id => ({
                    id,
                    label: choiceText(t, name, id),
                  })),
                ]}
                value={url[name] || ANY}
                onChange={key =>
                  setUrl({ [name]: key === ANY ? '' : String(key) })
                }
              />
            ) : (
              <Select
                key={name}
                selectionMode="multiple"
                label={t(`scorecardFilter.name.${name}`)}
                placeholder={t('scorecardFilter.any')}
                options={CHOICES[name].map(id => ({
                  id,
                  label: choiceText(t, name, id),
                }))}
                value={splitValues(url[name])}
                onChange={keys => setUrl({ [name]: keys.join(',') })}
              />
            ),
          )}
        </div>
      )}
      <FilterChips without={without} />
    </div>
  );
}
