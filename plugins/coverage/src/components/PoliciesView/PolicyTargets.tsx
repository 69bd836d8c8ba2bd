import {
  PolicyOverview,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';
import { DataTable } from '../DataTable';
import { FailureAlert } from '../Dialogs';
import { HiddenNote } from '../HiddenNote';
import { StaleNote } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { PolicyTargetForm } from './PolicyTargetForm';
import { RemoveTargetDialog } from './RemoveTargetDialog';
import { policyTargetColumns } from './policyTargetColumns';

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
  const [removed, setRemoved] = useState<PolicyTargetEntry>();
  const { run } = change;

  const columns = useMemo(() => {
    const set = async (
      target: PolicyTargetEntry,
      state: 'active' | 'shadow',
    ) => {
      if (
        await run('set', t('policies.saved'), api =>
          api.updatePolicyTarget(target.id, { ...statedOf(target), state }),
        )
      ) {
        onChanged();
      }
    };
    return policyTargetColumns(t, evaluation.value?.targets ?? {}, {
      edit: setEdited,
      set,
      remove: setRemoved,
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
      <FailureAlert error={change.error} />
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
      {removed && (
        <RemoveTargetDialog
          target={removed}
          counts={evaluation.value?.targets[removed.id]}
          onClose={() => setRemoved(undefined)}
          onRemoved={() => {
            setRemoved(undefined);
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
