import {
  percentOf,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { Alert, Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { denominatorJumped, pointsBetween } from '../../model/change';
import { shortCommit } from '../../model/shortCommit';
import { useT } from '../../hooks/useT';
import { CoverageBar } from '../CoverageBar';
import { CoverageChange } from '../CoverageChange';
import type { MeasuredOverview } from '../CoverageTab/CoverageTab';
import { Findings } from '../Findings';
import { Stat, StatGrid } from '../Stat';
import { MostUncovered } from './MostUncovered';
import { UploadDetails } from './UploadDetails';
import styles from './OverviewPanel.module.css';

/** The entity at a glance. */
export function OverviewPanel(props: { overview: MeasuredOverview }) {
  const { snapshot, previous, uploads, findings, entityRef } = props.overview;
  const { lines, branches, functions } = snapshot.totals;
  const t = useT();
  const points = pointsBetween(previous, snapshot);
  const jumped = previous && denominatorJumped(previous.totals.lines, lines);

  return (
    <div className={styles.panels}>
      <StatGrid>
        <Stat
          label={t('overview.lines')}
          value={formatPercent(percentOf(lines))}
        >
          <CoverageBar lines={lines} large />
          <Text as="p">{t('measure.linesOf', lines)}</Text>
          {lines.partial > 0 && (
            <Text as="p" color="secondary" variant="body-small">
              {t('measure.partial', { count: lines.partial })}
            </Text>
          )}
          {previous && points !== null && (
            <CoverageChange
              points={points}
              since={shortCommit(previous.commit)}
            />
          )}
        </Stat>
        <Stat
          label={t('overview.branches')}
          value={branches && formatPercent(percentOf(branches))}
        >
          {branches && <Text as="p">{t('measure.branchesOf', branches)}</Text>}
        </Stat>
        <Stat
          label={t('overview.functions')}
          value={functions && formatPercent(percentOf(functions))}
        >
          {functions && (
            <Text as="p">{t('measure.functionsOf', functions)}</Text>
          )}
        </Stat>
        <Stat
          label={t('overview.files')}
          value={t('format.number', { value: snapshot.files })}
        >
          <Text as="p">
            {t('overview.filesWithLines', { count: snapshot.filesWithLines })}
          </Text>
        </Stat>
      </StatGrid>
      {jumped && (
        <Alert
          status="info"
          icon
          title={t('change.denominator', {
            before: previous.totals.lines.total,
            after: lines.total,
          })}
        />
      )}
      <div className={styles.columns}>
        <MostUncovered entityRef={entityRef} files={snapshot.files} />
        <div className={styles.panels}>
          <Panel title={t('overview.latest')}>
            <UploadDetails snapshot={snapshot} uploads={uploads} />
          </Panel>
          <Panel title={t('findings.title')}>
            <Findings findings={findings} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Panel(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
