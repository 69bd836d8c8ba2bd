import { Button, Tag, TagGroup } from '@backstage/ui';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { Translate, useT } from '../../hooks/useT';
import { valueName } from '../../model/dimensionName';
import {
  CHOICES,
  ChoiceFilter,
  FILTER_NAMES,
  FilterName,
  joinValues,
  splitValues,
} from '../../model/scorecardQuery';
import { choiceText } from './choiceText';
import styles from './ScorecardFilters.module.css';

/** The filters in use; each can be taken away. */
export function FilterChips(props: { without: readonly ChoiceFilter[] }) {
  const t = useT();
  const { url, setUrl, clear } = useScorecardUrl();
  const chips = FILTER_NAMES.filter(
    name => !props.without.some(hidden => hidden === name),
  ).flatMap(name =>
    splitValues(url[name]).map(value => ({
      id: `${name}=${value}`,
      name,
      value,
    })),
  );
  if (chips.length === 0) {
    return null;
  }
  const remove = (ids: Set<unknown>) => {
    const changes: Partial<Record<FilterName, string>> = {};
    for (const { name } of chips.filter(({ id }) => ids.has(id))) {
      changes[name] = joinValues(
        splitValues(url[name]).filter(value => !ids.has(`${name}=${value}`)),
      );
    }
    setUrl(changes);
  };
  return (
    <div className={styles.chips}>
      <TagGroup aria-label={t('scorecardFilter.active')} onRemove={remove}>
        {chips.map(({ id, name, value }) => {
          const text = t('scorecardFilter.chip', wordsOf(t, name, value));
          return (
            <Tag key={id} id={id} textValue={text}>
              {text}
            </Tag>
          );
        })}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={clear}>
        {t('scorecardFilter.clear')}
      </Button>
    </div>
  );
}

function wordsOf(t: Translate, name: FilterName, value: string) {
  if (isChoice(name)) {
    return {
      name: t(`scorecardFilter.name.${name}`),
      value: choiceText(t, name, value),
    };
  }
  return {
    name: t(`scorecard.dimension.${name}`),
    value: valueName(name, value) ?? t(`scorecard.without.${name}`),
  };
}

function isChoice(name: FilterName): name is ChoiceFilter {
  return name in CHOICES;
}
