import { PolicyRuleEntry } from '@backstage-coverage/plugin-coverage-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { DataColumn, DataTable } from '../DataTable';
import { TitledPanel } from '../TitledPanel';
import { PriorityTestBox } from './PriorityTestBox';
import styles from '../Governance/Governance.module.css';

/** The rules that give files their priority, and a box to try them. */
export function PolicyRules(props: { rules: PolicyRuleEntry[] }) {
  const t = useT();
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <TitledPanel title={t('policies.rules')} summary={t('policies.rulesText')}>
      <PriorityTestBox />
      <DataTable
        label={t('policies.rules')}
        columns={columns}
        items={props.rules}
        keyOf={({ id }) => id}
        isDense
        minWidth="560px"
        emptyState={null}
      />
    </TitledPanel>
  );
}

function columnsOf(t: Translate): DataColumn<PolicyRuleEntry>[] {
  return [
    {
      id: 'id',
      label: t('policies.rule'),
      isRowHeader: true,
      width: '10em',
      cell: ({ id }) => <code className={styles.id}>{id}</code>,
    },
    {
      id: 'effect',
      label: t('policies.effect'),
      width: '18%',
      cell: ({ effect }) => effectText(t, effect),
    },
    {
      id: 'reason',
      label: t('policies.reasonColumn'),
      cell: ({ reason }) => reason,
    },
    {
      id: 'state',
      label: t('policies.stateColumn'),
      width: '6em',
      cell: ({ enabled }) => (
        <span className={styles.state}>
          {enabled ? (
            <RiCheckLine size="1.1em" aria-hidden />
          ) : (
            <RiCloseLine size="1.1em" aria-hidden />
          )}
          {t(enabled ? 'policies.on' : 'policies.off')}
        </span>
      ),
    },
    {
      id: 'origin',
      label: t('policies.originColumn'),
      width: '16%',
      cell: ({ origin, switched }) =>
        t(`policies.origin.${switched ? 'app-config' : origin}`),
    },
  ];
}

function effectText(t: Translate, effect: PolicyRuleEntry['effect']): string {
  if ('set' in effect) {
    return t('policies.set', { level: t(`priority.${effect.set}`) });
  }
  if ('atMost' in effect) {
    return t('policies.atMost', { level: t(`priority.${effect.atMost}`) });
  }
  if ('atLeast' in effect) {
    return t('policies.atLeast', { level: t(`priority.${effect.atLeast}`) });
  }
  return t(effect.add < 0 ? 'policies.down' : 'policies.up', {
    count: Math.abs(effect.add),
  });
}
