import { EntityExemption } from '@backstage-coverage/plugin-coverage-common';
import { Button, Select, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useGovernanceChange } from '../../hooks/useGovernanceChange';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import { useUserRef } from '../../hooks/useUserRef';
import { DataTable } from '../DataTable';
import { FailureAlert } from '../Dialogs';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { ExemptionRequestForm } from './ExemptionRequestForm';
import { ExpiringFiles } from './ExpiringFiles';
import { exemptionColumns } from './exemptionColumns';
import styles from '../Governance/Governance.module.css';

const STATES = [
  'requested',
  'approved',
  'denied',
  'revoked',
  'expired',
] as const;
const ALL = ':all';
const SOON = 'expiring';

/** Entities that are not to count for a while, and who decides on it. */
export function ExemptionsView() {
  const t = useT();
  const [url, setUrl] = useUrlState({ exemptions: '' });
  const state = STATES.find(one => one === url.exemptions);
  const list = useGovernance(
    api =>
      api.listEntityExemptions({
        ...(state && { state }),
        ...(url.exemptions === SOON && { expiringWithin: 30 }),
      }),
    [url.exemptions],
  );
  const change = useGovernanceChange('exemption');
  const [isAsking, setAsking] = useState(false);
  const userRef = useUserRef();
  const { run } = change;
  const { retry } = list;
  const columns = useMemo(
    () =>
      exemptionColumns(
        t,
        userRef,
        async ({ id }: EntityExemption, decision) => {
          const isDone = await run('set', t(`exemptions.${decision}`), api => {
            if (decision === 'revoked') {
              return api.revokeEntityExemption(id);
            }
            return decision === 'approved'
              ? api.approveEntityExemption(id)
              : api.denyEntityExemption(id);
          });
          if (isDone) {
            retry();
          }
        },
      ),
    [t, userRef, run, retry],
  );
  return (
    <div className={styles.page}>
      <TitledPanel
        title={t('exemptions.title')}
        summary={t('exemptions.intro')}
        actions={
          <Button size="small" onPress={() => setAsking(true)}>
            {t('exemptions.add')}
          </Button>
        }
      >
        <div className={styles.filter}>
          <Select
            label={t('exemptions.filter')}
            options={[
              { id: ALL, label: t('exemptions.all') },
              { id: SOON, label: t('exemptions.expiringSoon') },
              ...STATES.map(id => ({
                id,
                label: t(`exemptions.state.${id}`),
              })),
            ]}
            value={url.exemptions || ALL}
            onChange={id =>
              setUrl({ exemptions: id === ALL ? '' : String(id) })
            }
          />
        </div>
        <FailureAlert error={change.error} />
        <PanelState state={list} height={240}>
          {({ items }) => (
            <DataTable
              label={t('exemptions.title')}
              columns={columns}
              items={items}
              keyOf={({ id }) => id}
              isStale={list.loading}
              minWidth="720px"
              emptyState={
                <Text as="p">
                  {t('exemptions.none')}. {t('exemptions.noneText')}
                </Text>
              }
            />
          )}
        </PanelState>
      </TitledPanel>
      {list.value && <ExpiringFiles files={list.value.expiringFiles} />}
      {isAsking && (
        <ExemptionRequestForm
          onClose={() => setAsking(false)}
          onSaved={() => {
            setAsking(false);
            retry();
          }}
        />
      )}
    </div>
  );
}
