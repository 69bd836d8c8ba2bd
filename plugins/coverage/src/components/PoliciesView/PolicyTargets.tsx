import {
  coveragePolicyManagePermission,
  PolicyOverview,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useRight } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import { targetText } from '../../model/targetText';
import { DataTable } from '../DataTable';
import { FailureAlert } from '../Dialogs';
import { MissingRightNote } from '../Governance';
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
  const right = useRight({ permission: coveragePolicyManagePermission });
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
    const actions = { edit: setEdited, set, remove: setRemoved };
    return policyTargetColumns(
      t,
      evaluation.value?.targets ?? {},
      right.isAllowed ? actions : null,
    );
  }, [t, run, onChanged, evaluation.value, right.isAllowed]);

  const origin = t(`policies.origin.${defaultTargetOrigin}`);
  return (
    <TitledPanel
      title={t('policies.targets')}
      summary={t('policies.targetsText')}
      actions={
        right.isAllowed && (
          <Button size="small" onPress={() => setEdited('new')}>
            {t('policies.add')}
          </Button>
        )
      }
    >
      <MissingRightNote right={right} subject="policy" />
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

function statedOf(target: PolicyTargetEntry) {
  const { name, measure, value, by, kind } = target;
  return { name, for: target.for, measure, value, by, kind };
}
