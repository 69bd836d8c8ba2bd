import {
  formatEffort,
  formatPercent,
  Plan,
  PlanPhase,
} from '@backstage-coverage/plugin-coverage-common';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { useId, useMemo, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { Translate, useT } from '../../hooks/useT';
import { TableToggle } from '../Chart';
import { DataColumn, DataTable } from '../DataTable';
import { PlanCurvePlot } from './PlanCurvePlot';
import styles from './PlanPanel.module.css';

const HEIGHT = 220;
/** Until the browser has measured the real one. */
const WIDTH = 720;

/** How coverage rises with the phases, as a chart or the same in a table. */
export function PlanCurve(props: { plan: Plan }) {
  const { plan } = props;
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const [measure, { width }] = useMeasure<HTMLDivElement>();
  const summary = useId();
  const columns = useMemo(() => columnsOf(t), [t]);
  const last = plan.phases[plan.phases.length - 1];

  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="center" className={styles.wrap}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('plan.curve')}
          </Text>
          <TableToggle asTable={asTable} onChange={setAsTable} />
        </Flex>
      </CardHeader>
      <CardBody>
        {asTable ? (
          <DataTable
            label={t('plan.curve')}
            columns={columns}
            items={plan.phases}
            keyOf={phase => `${phase.name} ${phase.endsOn}`}
            minWidth="480px"
            emptyState={null}
          />
        ) : (
          <div ref={measure} style={{ height: HEIGHT }}>
            <PlanCurvePlot
              plan={plan}
              size={{ width: width || WIDTH, height: HEIGHT }}
              describedBy={summary}
            />
          </div>
        )}
        <Text as="p" id={summary} variant="body-medium">
          {t('plan.curveSentence', {
            count: plan.phases.length,
            from: formatPercent(plan.from),
            to: formatPercent(plan.to),
            weeks: t('plan.curveWeeks', { count: last.weeks.to }),
            day: t('format.day', { value: new Date(last.endsOn) }),
          })}
        </Text>
      </CardBody>
    </Card>
  );
}

function columnsOf(t: Translate): DataColumn<PlanPhase>[] {
  return [
    {
      id: 'phase',
      label: t('plan.curvePhase'),
      isRowHeader: true,
      cell: phase => phase.name,
    },
    {
      id: 'from',
      label: t('plan.curveFrom'),
      align: 'end',
      width: '5.5em',
      cell: phase => formatPercent(phase.from),
    },
    {
      id: 'to',
      label: t('plan.curveTo'),
      align: 'end',
      width: '5.5em',
      cell: phase => formatPercent(phase.to),
    },
    {
      id: 'effort',
      label: t('plan.outcome.effort'),
      align: 'end',
      width: '11em',
      cell: phase => formatEffort(phase.effort),
    },
    {
      id: 'ends',
      label: t('plan.curveEnds'),
      align: 'end',
      width: '8.5em',
      cell: phase => t('format.day', { value: new Date(phase.endsOn) }),
    },
  ];
}
