import {
  PolicyOverview,
  PolicyTargetCounts,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { Alert, Button, Text } from '@backstage/ui';
import { RiEyeLine, RiPlayCircleLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { Translate, useT } from '../../hooks/useT';
import { predicateSentence } from '../../model/predicateText';
import { targetText } from '../../model/targetText';
import { DataColumn, DataTable } from '../DataTable';
import { CountsText, RowActions } from '../Governance';
import { HiddenNote } from '../HiddenNote';
import { StaleNote } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { PolicyTargetForm } from './PolicyTargetForm';
import styles from '../Governance/Governance.module.css';

/** Targets by kind of entity: those of the configuration, and the portal's. */
export function PolicyTargets(props: {
  overview: PolicyOverview;
  onChanged: () => void;
}) {
  const { overview, onChanged } = props;
  const { targets, defaultTarget, defaultTargetOrigin } = overview;
  const t = useT();
  const change = useGovernanceChange('policy');
  const evaluation = useGovernance(api => api.evaluatePolicy(), [targets]);
  const [edited, setEdited] = useState<PolicyTargetEntry | 'new'>();
  const { run } = change;

  const columns = useMemo(() => {
    const set = async (
      target: PolicyTargetEntry,
      state: 'active' | 'shadow',
    ) => {
      if (
        await run(t('policies.saved'), api =>
          api.updatePolicyTarget(target.id, { ...statedOf(target), state }),
        )
      ) {
        onChanged();
      }
    };
    const remove = async ({ id }: PolicyTargetEntry) => {
      if (await run(t('policies.removed'), api => api.deletePolicyTarget(id))) {
        onChanged();
      }
    };
    return columnsOf(t, evaluation.value?.targets ?? {}, {
      edit: setEdited,
      set,
      remove,
    });
  }, [t, run, onChanged, evaluation.value]);

  const origin = t(`policies.origin.${defaultTargetOrigin}`);
  return (
    <TitledPanel
      title={t('policies.targets')}
      summary={t('policies.targetsText')}
      actions={
        <Button size="small" onPress={() => setEdited('new')}>
          {t('policies.add')}
        </Button>
      }
    >
      {change.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('settings.failed')}
          description={change.error}
        />
      )}
      <StaleNote state={evaluation} />
      <HiddenNote hidden={evaluation.value?.hidden ?? 0} />
      <DataTable
        label={t('policies.targets')}
        columns={columns}
        items={targets}
        keyOf={({ id }) => id}
        minWidth="760px"
        emptyState={
          <Text as="p">
            {t('policies.none')}. {t('policies.noneText')}
          </Text>
        }
      />
      <Text as="p" color="secondary">
        {defaultTarget
          ? t('policies.defaultTarget', {
              target: targetText(t, defaultTarget),
              origin,
            })
          : t('policies.noDefault', { origin })}
      </Text>
      {edited && (
        <PolicyTargetForm
          target={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            onChanged();
          }}
        />
      )}
    </TitledPanel>
  );
}

/** Of the portal, whose measures are the first three. */
function statedOf(target: PolicyTargetEntry) {
  const { name, measure, value, by, kind } = target;
  return {
    name,
    for: target.for,
    measure: measure as 'lines' | 'branches' | 'functions',
    value,
    by,
    kind,
  };
}

function columnsOf(
  t: Translate,
  counts: Record<string, PolicyTargetCounts>,
  actions: {
    edit: (target: PolicyTargetEntry) => void;
    set: (target: PolicyTargetEntry, state: 'active' | 'shadow') => void;
    remove: (target: PolicyTargetEntry) => void;
  },
): DataColumn<PolicyTargetEntry>[] {
  return [
    {
      id: 'name',
      label: t('policies.name'),
      isRowHeader: true,
      cell: ({ name, origin }) => (
        <>
          {name}
          <Text as="p" variant="body-small" color="secondary">
            {t(`policies.origin.${origin}`)}
          </Text>
        </>
      ),
    },
    {
      id: 'for',
      label: t('policies.whom'),
      width: '20%',
      cell: target => predicateSentence(t, target.for),
    },
    {
      id: 'target',
      label: t('policies.target'),
      width: '18%',
      cell: target =>
        `${targetText(t, target)}${
          target.kind === 'stretch' ? `, ${t('policies.stretch')}` : ''
        }`,
    },
    {
      id: 'state',
      label: t('policies.stateColumn'),
      width: '6.5em',
      cell: ({ state }) => (
        <span className={styles.state} title={t(`policies.stateHint.${state}`)}>
          {state === 'active' ? (
            <RiPlayCircleLine size="1.1em" aria-hidden />
          ) : (
            <RiEyeLine size="1.1em" aria-hidden />
          )}
          {t(`policies.state.${state}`)}
        </span>
      ),
    },
    {
      id: 'entities',
      label: t('policies.entities'),
      width: '24%',
      cell: ({ id }) =>
        counts[id] && (
          <>
            {t('governance.entities', { count: counts[id].entities })}
            {counts[id].overruled > 0 &&
              `, ${t('policies.overruled', { count: counts[id].overruled })}`}
            <CountsText counts={counts[id]} />
          </>
        ),
    },
    {
      id: 'actions',
      label: t('governance.actions'),
      width: '8.5em',
      cell: target =>
        target.origin === 'portal' ? (
          <RowActions
            name={target.name}
            label={t('governance.more')}
            actions={[
              {
                id: 'edit',
                label: t('governance.edit'),
                onAction: () => actions.edit(target),
              },
              target.state === 'active'
                ? {
                    id: 'shadow',
                    label: t('policies.makeShadow'),
                    onAction: () => actions.set(target, 'shadow'),
                  }
                : {
                    id: 'activate',
                    label: t('policies.activate'),
                    onAction: () => actions.set(target, 'active'),
                  },
              {
                id: 'remove',
                label: t('governance.remove'),
                onAction: () => actions.remove(target),
              },
            ]}
          />
        ) : (
          <Text variant="body-small" color="secondary">
            {t('policies.readOnly')}
          </Text>
        ),
    },
  ];
}
