import { CoverageHistory } from '@backstage-coverage/plugin-coverage-common';
import {
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { HistoryUnit } from '../../model/historyChart';
import { PanelState } from '../PanelState';
import { HistoryChart } from './HistoryChart';
import { HistoryTable } from './HistoryTable';
import styles from './HistoryPanel.module.css';

/** What the backend gives at most. */
const MOST_UPLOADS = 1000;

/** How coverage went, as a chart or as the same figures in a table. */
export function HistoryPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const state = useCoverage(
    api => api.getHistory(entityRef, { limit: MOST_UPLOADS }),
    [entityRef],
  );
  return (
    <PanelState state={state} height={360}>
      {history => <History history={history} />}
    </PanelState>
  );
}

function History(props: { history: CoverageHistory }) {
  const { items, branch } = props.history;
  const t = useT();
  const [url, setUrl] = useUrlState({ unit: 'percent', as: 'chart' });
  const unit: HistoryUnit = url.unit === 'lines' ? 'lines' : 'percent';
  const asTable = url.as === 'table';

  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="center" className={styles.header}>
          <div>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('history.chart')}
            </Text>
            {branch && (
              <Text as="p" variant="body-small" color="secondary">
                {t('history.branch', { branch })}
              </Text>
            )}
          </div>
          {items.length > 0 && (
            <Flex gap="3" className={styles.header}>
              {!asTable && (
                <ToggleButtonGroup
                  aria-label={t('history.unit')}
                  selectedKeys={[unit]}
                  disallowEmptySelection
                  onSelectionChange={([key]) =>
                    setUrl({ unit: String(key) }, { replace: true })
                  }
                >
                  <ToggleButton id="percent">
                    {t('history.percent')}
                  </ToggleButton>
                  <ToggleButton id="lines">{t('history.lines')}</ToggleButton>
                </ToggleButtonGroup>
              )}
              <ToggleButton
                isSelected={asTable}
                iconStart={asTable ? <RiLineChartLine /> : <RiTableLine />}
                onChange={selected =>
                  setUrl(
                    { as: selected ? 'table' : 'chart' },
                    { replace: true },
                  )
                }
              >
                {t('history.asTable')}
              </ToggleButton>
            </Flex>
          )}
        </Flex>
      </CardHeader>
      <CardBody>
        {items.length === 0 && <Text as="p">{t('history.none')}</Text>}
        {items.length > 0 &&
          (asTable ? (
            <HistoryTable items={items} />
          ) : (
            <HistoryChart items={items} unit={unit} />
          ))}
      </CardBody>
    </Card>
  );
}
