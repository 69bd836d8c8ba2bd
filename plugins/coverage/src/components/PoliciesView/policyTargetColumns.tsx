import {
  PolicyTargetCounts,
  PolicyTargetEntry,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { RiEyeLine, RiPlayCircleLine } from '@remixicon/react';
import { Translate } from '../../hooks/useT';
import { predicateSentence } from '../../model/predicateText';
import { targetText } from '../../model/targetText';
import { DataColumn } from '../DataTable';
import { CountsText, RowAction, RowActions } from '../Governance';
import styles from '../Governance/Governance.module.css';

/** What can be done with a target of the portal. */
interface TargetActions {
  edit: (target: PolicyTargetEntry) => void;
  set: (target: PolicyTargetEntry, state: 'active' | 'shadow') => void;
  remove: (target: PolicyTargetEntry) => void;
}

export function policyTargetColumns(
  t: Translate,
  counts: Record<string, PolicyTargetCounts>,
  /** `null`: the reader may do nothing. */
  actions: TargetActions | null,
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
          target.kind === 'stretch' ? `, ${t('settings.stretch')}` : ''
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
      cell: ({ id, by }) =>
        counts[id] && (
          <>
            {t('governance.entities', { count: counts[id].entities })}
            {counts[id].overruled > 0 &&
              `, ${t('policies.overruled', { count: counts[id].overruled })}`}
            <CountsText counts={counts[id]} hasNoDate={by === null} />
          </>
        ),
    },
    {
      id: 'actions',
      label: t('governance.actions'),
      width: '8.5em',
      cell: target =>
        target.origin === 'portal' ? (
          actions && (
            <RowActions
              name={target.name}
              label={t('governance.more')}
              actions={actionsOf(t, target, actions)}
            />
          )
        ) : (
          <Text variant="body-small" color="secondary">
            {t('policies.readOnly')}
          </Text>
        ),
    },
  ];
}

function actionsOf(
  t: Translate,
  target: PolicyTargetEntry,
  { edit, set, remove }: TargetActions,
): RowAction[] {
  return [
    {
      id: 'edit',
      label: t('governance.edit'),
      onAction: () => edit(target),
    },
    target.state === 'active'
      ? {
          id: 'shadow',
          label: t('policies.makeShadow'),
          onAction: () => set(target, 'shadow'),
        }
      : {
          id: 'activate',
          label: t('policies.activate'),
          onAction: () => set(target, 'active'),
        },
    {
      id: 'remove',
      label: t('governance.remove'),
      onAction: () => remove(target),
    },
  ];
}
