import { Gap, PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import {
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiFlashlightFill } from '@remixicon/react';
import { memo, useMemo, useRef } from 'react';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { GAP_SORTS, GapQuery, STATE_FILTERS } from '../../model/gapQuery';
import { GAP_GROUPINGS, GapGrouping } from '../../model/gapRows';
import { gapOwners } from '../../model/gapOwners';
import { PriorityLabel } from '../PriorityLabel';
import { areaInUrl, GapUrl, ownerInUrl } from './useGapQuery';
import styles from './GapsPanel.module.css';

const GROUP_LABELS = {
  none: 'gaps.groupNone',
  folder: 'gaps.groupFolder',
  area: 'gaps.groupArea',
} as const;

/** A select cannot hold an option without key. */
const ALL = 'all';

/** Search, filters and groups of the gaps. */
export const GapFilters = memo(function Filters(props: {
  gaps: readonly Gap[];
  query: GapQuery;
  grouping: GapGrouping;
  setUrl: (changes: Partial<GapUrl>, options?: { replace?: boolean }) => void;
  /** Where there are no headers to sort by. */
  hasSort: boolean;
}) {
  const { gaps, query, grouping, setUrl, hasSort } = props;
  const t = useT();
  const field = useRef<HTMLDivElement>(null);
  useShortcut('/', () => field.current?.querySelector('input')?.focus());
  const areas = useMemo(() => areaOptions(gaps), [gaps]);
  const owners = useMemo(() => gapOwners(gaps), [gaps]);

  return (
    <div role="search" className={styles.filters}>
      <div ref={field} className={styles.search}>
        <SearchField
          aria-label={t('gaps.search')}
          placeholder={t('gaps.searchHint')}
          size="small"
          value={query.search}
          onChange={text => setUrl({ gapSearch: text }, { replace: true })}
        />
      </div>
      <ToggleButtonGroup
        aria-label={t('gaps.priorities')}
        selectionMode="multiple"
        selectedKeys={query.priorities}
        onSelectionChange={keys => setUrl({ priority: [...keys].join(',') })}
      >
        {PRIORITIES.map(level => (
          <ToggleButton key={level} id={level}>
            <PriorityLabel level={level} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        iconStart={<RiFlashlightFill />}
        isSelected={query.state === 'quick-win'}
        onChange={isOn => setUrl({ state: isOn ? 'quick-win' : undefined })}
      >
        {t('gaps.quickWins')}
      </ToggleButton>
      <Select
        className={styles.select}
        aria-label={t('gaps.stateFilter')}
        options={STATE_FILTERS.map(id => ({
          id,
          label: t(`gaps.stateOptions.${id}`),
        }))}
        value={query.state}
        onChange={id => setUrl({ state: String(id) })}
      />
      {areas.length > 1 && (
        <Select
          className={styles.select}
          aria-label={t('gaps.area')}
          options={[
            { id: ALL, label: t('gaps.allAreas') },
            ...areas.map(area => ({
              id: areaInUrl(area),
              label: area ?? t('gaps.noArea'),
            })),
          ]}
          value={areaInUrl(query.area) || ALL}
          onChange={id => setUrl({ area: id === ALL ? '' : String(id) })}
        />
      )}
      {owners.length > 0 && (
        <Select
          className={styles.select}
          aria-label={t('gaps.owner')}
          options={[
            { id: ALL, label: t('gaps.allOwners') },
            ...owners.map(owner => ({
              id: ownerInUrl(owner),
              label: owner ?? t('gaps.nobody'),
            })),
          ]}
          value={ownerInUrl(query.owner) || ALL}
          onChange={id => setUrl({ owner: id === ALL ? '' : String(id) })}
        />
      )}
      <Select
        className={styles.select}
        aria-label={t('gaps.group')}
        options={GAP_GROUPINGS.filter(
          id => id !== 'area' || areas.length > 1,
        ).map(id => ({ id, label: t(GROUP_LABELS[id]) }))}
        value={grouping}
        onChange={id => setUrl({ group: String(id) })}
      />
      {hasSort && (
        <Select
          className={styles.select}
          aria-label={t('gaps.sort')}
          options={GAP_SORTS.filter(
            id => id !== 'owner' || owners.length > 0,
          ).map(id => ({
            id,
            label: t('gaps.sortBy', { column: t(`gaps.${id}`) }),
          }))}
          value={query.sort}
          onChange={id => setUrl({ gapSort: String(id), gapOrder: '' })}
        />
      )}
    </div>
  );
});

/** The areas that gaps are in, by name; `null` last. */
function areaOptions(gaps: readonly Gap[]): (string | null)[] {
  const names = new Set(gaps.map(({ area }) => area));
  const sorted = [...names].filter((name): name is string => name !== null);
  sorted.sort((a, b) => (a < b ? -1 : 1));
  return names.has(null) ? [...sorted, null] : sorted;
}
