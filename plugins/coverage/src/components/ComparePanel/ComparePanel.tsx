import { SnapshotComparison } from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, CardHeader, Flex, Link, Text } from '@backstage/ui';
import { RiArrowLeftLine, RiArrowLeftRightLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { compareHref, historyHref } from '../../model/hrefs';
import { shortCommit } from '../../model/shortCommit';
import { PanelState } from '../PanelState';
import { ChangedAreas } from './ChangedAreas';
import { ChangedFiles } from './ChangedFiles';
import { ComparedTotals } from './ComparedTotals';
import { UntouchedLines } from './UntouchedLines';
import styles from './ComparePanel.module.css';

/** What changed from one commit to another. */
export function ComparePanel(props: {
  entityRef: string;
  /** Commits, or their first digits. */
  base: string;
  head: string;
}) {
  const { entityRef, base, head } = props;
  const t = useT();
  const [query] = useSearchParams();
  const state = useCoverage(
    api => api.compare(entityRef, base, head),
    [entityRef, base, head],
  );
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => title.current?.focus(), []);

  return (
    <section className={styles.panel} aria-label={t('compare.label')}>
      <Flex justify="between" align="center" className={styles.header}>
        <Link href={historyHref(query)}>
          <span className={styles.link}>
            <RiArrowLeftLine size={16} aria-hidden />
            {t('compare.back')}
          </span>
        </Link>
        <Link href={compareHref(head, base, query)}>
          <span className={styles.link}>
            <RiArrowLeftRightLine size={16} aria-hidden />
            {t('compare.swap')}
          </span>
        </Link>
      </Flex>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {t('compare.title', {
          base: shortCommit(base),
          head: shortCommit(head),
        })}
      </h3>
      <PanelState state={state} height={480}>
        {comparison => <Comparison comparison={comparison} />}
      </PanelState>
    </section>
  );
}

function Comparison(props: { comparison: SnapshotComparison }) {
  const { comparison } = props;
  const t = useT();
  return (
    <>
      <ComparedTotals comparison={comparison} />
      <Part title={t('compare.untouched')}>
        <UntouchedLines comparison={comparison} />
      </Part>
      <Part title={t('compare.areas')}>
        <ChangedAreas areas={comparison.areas} />
      </Part>
      <Part title={t('compare.filesTitle')}>
        <ChangedFiles comparison={comparison} />
      </Part>
    </>
  );
}

function Part(props: { title: string; children: React.ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h4" variant="title-x-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
