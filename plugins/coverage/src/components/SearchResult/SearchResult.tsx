import {
  CoverageDocument,
  CoverageGapDocument,
  CoverageNameDocument,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { LevelLabel } from '../LevelStat';
import { Palette } from '../Palette';
import { PriorityLabel } from '../PriorityLabel';
import styles from './SearchResult.module.css';

/** An entity's coverage or its name only, or one of its gaps, among the results of a search. */
export function SearchResult(props: {
  result?: CoverageDocument | CoverageNameDocument | CoverageGapDocument;
  highlight?: ResultHighlight;
  icon?: JSX.Element;
}) {
  const { result, highlight, icon } = props;
  if (!result) {
    return null;
  }
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  return (
    // The list of results is a row, in which the text takes what it can get.
    <div className={styles.result}>
      <Palette>
        <div className={styles.item}>
          <span className={styles.icon} aria-hidden>
            {icon}
          </span>
          <div className={styles.content}>
            <Link href={result.location} variant="title-x-small">
              {marked('title')}
            </Link>
            {result.kind !== 'name' && (
              <div className={styles.facts}>
                {result.kind === 'gap' ? (
                  <GapFacts gap={result} />
                ) : (
                  <EntityFacts entity={result} />
                )}
              </div>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {marked('text')}
            </Text>
          </div>
        </div>
      </Palette>
    </div>
  );
}

function GapFacts(props: { gap: CoverageGapDocument }) {
  const { priority, entityRef, entityTitle } = props.gap;
  const t = useT();
  // What was indexed by an earlier version has no title.
  const name = entityTitle ?? parseEntityRef(entityRef).name;
  return (
    <>
      <PriorityLabel level={priority} />
      <Text as="span" variant="body-small">
        {t('searchResult.of', { name })}
      </Text>
    </>
  );
}

function EntityFacts(props: { entity: CoverageDocument }) {
  const { percent, level, openCritical, openHigh } = props.entity;
  const t = useT();
  return (
    <>
      <Text as="span" variant="body-small" weight="bold">
        {percent === null
          ? t('searchResult.notMeasured')
          : t('searchResult.lines', { percent: formatPercent(percent) })}
      </Text>
      <LevelLabel level={level} />
      {openCritical > 0 && (
        <PriorityLabel level="critical" count={openCritical} />
      )}
      {openHigh > 0 && <PriorityLabel level="high" count={openHigh} />}
    </>
  );
}
