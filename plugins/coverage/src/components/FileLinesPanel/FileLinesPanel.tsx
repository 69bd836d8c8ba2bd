import {
  FileLines,
  FileSource,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { useAnalytics } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Link, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { ReactNode, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Loaded, useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { compareHref, filesHref, gapHref } from '../../model/hrefs';
import { shortCommit } from '../../model/shortCommit';
import { CoverageBar } from '../CoverageBar';
import { FilePath } from '../FilePath';
import { PanelState } from '../PanelState';
import { SkeletonButton } from '../SkeletonButton';
import { LineList } from './LineList';
import styles from './FileLinesPanel.module.css';

/** One file, line by line. */
export function FileLinesPanel(props: {
  entityRef: string;
  path: string;
  /** Default: that of the latest coverage. */
  commit?: string;
}) {
  const { entityRef, path, commit } = props;
  const t = useT();
  const analytics = useAnalytics();
  const [query] = useSearchParams();
  const [base, head] = [query.get('base'), query.get('head')];
  const state = useCoverage(
    api => api.getLines(entityRef, path, commit),
    [entityRef, path, commit],
  );
  const source = useCoverage(
    api => api.getSource(entityRef, path, commit),
    [entityRef, path, commit],
  );
  useEffect(() => {
    analytics.captureEvent('open', path, { attributes: { entityRef } });
  }, [analytics, entityRef, path]);

  return (
    <section aria-label={path} className={styles.panel}>
      <div className={styles.ways}>
        {query.has('gap') && (
          <Link href={gapHref(query)} className={styles.back}>
            <RiArrowLeftLine size={16} aria-hidden /> {t('lines.backToGap')}
          </Link>
        )}
        {base && head && (
          <Link href={compareHref(base, head, query)} className={styles.back}>
            <RiArrowLeftLine size={16} aria-hidden /> {t('lines.backToCompare')}
          </Link>
        )}
        <Link href={filesHref(query)} className={styles.back}>
          <RiArrowLeftLine size={16} aria-hidden /> {t('lines.back')}
        </Link>
      </div>
      <Text as="h3" variant="title-x-small" weight="bold">
        <span className={styles.path}>
          <FilePath path={path} />
        </span>
      </Text>
      <PanelState state={state} height={480}>
        {file => (
          <>
            <FileTotals file={file} />
            {/* Of the code as it is now. */}
            {!commit && <SkeletonButton entityRef={entityRef} path={path} />}
            <FileBody file={file} source={source} />
          </>
        )}
      </PanelState>
    </section>
  );
}

function FileTotals(props: { file: FileLines }) {
  const { totals, commit } = props.file;
  const t = useT();
  return (
    <div className={styles.totals}>
      <Text as="span" weight="bold">
        {formatPercent(percentOf(totals.lines))}
      </Text>
      <CoverageBar lines={totals.lines} />
      <Text as="span">{t('measure.linesOf', totals.lines)}</Text>
      {totals.branches && (
        <Text as="span">{t('measure.branchesOf', totals.branches)}</Text>
      )}
      <Text as="span" color="secondary">
        {t('lines.atCommit', { commit: shortCommit(commit) })}
      </Text>
    </div>
  );
}

function FileBody(props: { file: FileLines; source: Loaded<FileSource> }) {
  const { lines, path, thinnedOn } = props.file;
  const t = useT();
  if (lines === null && thinnedOn !== undefined) {
    const day = t('format.day', { value: new Date(thinnedOn) });
    return (
      <Message>
        <Text as="p" weight="bold">
          {t('lines.thinned', { day })}
        </Text>
        <Text as="p">{t('lines.thinnedHint')}</Text>
      </Message>
    );
  }
  if (lines === null) {
    return (
      <Message>
        <Text as="p" weight="bold">
          {t('lines.totalsOnly')}
        </Text>
        <Text as="p">{t('lines.totalsOnlyHint')}</Text>
      </Message>
    );
  }
  if (lines.length === 0) {
    return (
      <Message>
        <Text as="p">{t('lines.noCode')}</Text>
      </Message>
    );
  }
  return (
    <LineList key={path} path={path} lines={lines} source={props.source} />
  );
}

function Message(props: { children: ReactNode }) {
  return (
    <Card>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
