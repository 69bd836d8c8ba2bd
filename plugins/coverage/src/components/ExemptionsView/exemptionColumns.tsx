import { EntityExemption } from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiHistoryLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import type { Translate } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { dayText } from '../../model/targetText';
import { DataColumn } from '../DataTable';
import { Decision, ExemptionActions } from './ExemptionActions';
import styles from '../Governance/Governance.module.css';

const ICONS = {
  requested: RiQuestionLine,
  approved: RiCheckboxCircleLine,
  denied: RiCloseCircleLine,
  revoked: RiCloseCircleLine,
  expired: RiHistoryLine,
};

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

export function exemptionColumns(
  t: Translate,
  userRef: string | undefined,
  decide: (exemption: EntityExemption, decision: Decision) => void,
): DataColumn<EntityExemption>[] {
  return [
    {
      id: 'entity',
      label: t('exemptions.entity'),
      isRowHeader: true,
      width: '20%',
      cell: ({ entityRef, title }) => (
        <EntityRefLink entityRef={entityRef} title={title ?? undefined} />
      ),
    },
    {
      id: 'reason',
      label: t('exemptions.reason'),
      cell: ({ reason, requestedBy }) => (
        <>
          {reason}
          <Text as="p" variant="body-small" color="secondary">
            {t('exemptions.by', { who: requestedBy })}
          </Text>
        </>
      ),
    },
    {
      id: 'expires',
      label: t('exemptions.expires'),
      width: '17%',
      cell: exemption => (
        <>
          {dayText(t, exemption.expires)}
          <SoonText t={t} exemption={exemption} />
        </>
      ),
    },
    {
      id: 'state',
      label: t('exemptions.stateColumn'),
      width: '17%',
      cell: exemption => {
        const { state, decidedBy } = exemption;
        const Icon = ICONS[state];
        return (
          <>
            <span className={styles.state}>
              <Icon size="1.1em" aria-hidden />
              {t(`exemptions.state.${state}`)}
            </span>
            {decidedBy && (
              <Text as="p" variant="body-small" color="secondary">
                {t('exemptions.decidedBy', { who: decidedBy })}
              </Text>
            )}
            {isOwnRequest(exemption, userRef) && (
              <Text as="p" variant="body-small" color="secondary">
                {t('exemptions.ownRequest')}
              </Text>
            )}
          </>
        );
      },
    },
    {
      id: 'actions',
      label: t('governance.actions'),
      width: '9em',
      cell: exemption => (
        <ExemptionActions
          exemption={exemption}
          isOwn={isOwnRequest(exemption, userRef)}
          onDecide={decision => decide(exemption, decision)}
        />
      ),
    },
  ];
}

/** Which somebody else has to decide on. */
function isOwnRequest(
  { state, requestedBy }: EntityExemption,
  userRef: string | undefined,
): boolean {
  return state === 'requested' && requestedBy === userRef;
}

function SoonText(props: { t: Translate; exemption: EntityExemption }) {
  const { t, exemption } = props;
  const days = Math.round(
    (Date.parse(exemption.expires) - Date.parse(dayFromToday(0))) / DAY_MS,
  );
  return exemption.state === 'approved' && days <= SOON_DAYS ? (
    <Text as="p" variant="body-small" className={styles.soon}>
      <RiTimeLine size="1em" aria-hidden />{' '}
      {t('exemptions.soon', { count: days })}
    </Text>
  ) : null;
}
