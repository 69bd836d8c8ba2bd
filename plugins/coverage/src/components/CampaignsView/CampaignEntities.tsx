import {
  CampaignTeam,
  ListCampaignEntitiesRequest,
  NO_VALUE,
} from '@backstage-coverage/plugin-coverage-common';
import { Button, Select, Text } from '@backstage/ui';
import { useState } from 'react';
import { useGovernance } from '../../hooks/useGovernance';
import { useT } from '../../hooks/useT';
import { OutlookList } from '../Governance';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { teamName } from './CampaignTeams';
import styles from '../Governance/Governance.module.css';

const STATES = [
  'behind',
  'on-track',
  'unknown',
  'reached',
  'not-measured',
] as const;
/** A select cannot hold an option without key. */
const ALL = ':all';
const ROWS = 50;
const MOST_ROWS = 200;

/** The entities of a campaign, each with its forecast. */
export function CampaignEntities(props: {
  id: string;
  teams: CampaignTeam[];
  /** Filters, from the URL; empty: all. */
  team: string;
  state: string;
  onFilter: (filter: { team?: string; state?: string }) => void;
}) {
  const { id, teams, team, onFilter } = props;
  const t = useT();
  const state = STATES.find(one => one === props.state);
  const [limit, setLimit] = useState(ROWS);
  const request: ListCampaignEntitiesRequest = {
    ...(team && { owner: team }),
    ...(state && { state }),
    limit,
  };
  const page = useGovernance(
    api => api.listCampaignEntities(id, request),
    [id, team, state, limit],
  );
  return (
    <TitledPanel title={t('campaigns.entities')}>
      <div className={styles.pair}>
        <Select
          label={t('campaigns.team')}
          options={[
            { id: ALL, label: t('campaigns.allTeams') },
            ...teams.map(one => ({
              id: one.owner ?? NO_VALUE,
              label: teamName(t, one),
            })),
          ]}
          value={team || ALL}
          onChange={next =>
            onFilter({ team: next === ALL ? '' : String(next) })
          }
        />
        <Select
          label={t('campaigns.filter')}
          options={[
            { id: ALL, label: t('campaigns.all') },
            ...STATES.map(one => ({
              id: one,
              label: t(`campaigns.pick.${one}`),
            })),
          ]}
          value={state ?? ALL}
          onChange={next =>
            onFilter({ state: next === ALL ? '' : String(next) })
          }
        />
      </div>
      <PanelState state={page} height={160}>
        {({ items, totalItems }) => (
          <>
            <Text as="p" role="status">
              {totalItems === 0
                ? t('campaigns.nobody')
                : t('campaigns.shown', {
                    shown: items.length,
                    total: totalItems,
                  })}
            </Text>
            <OutlookList label={t('campaigns.entities')} entities={items} />
            {items.length < totalItems && limit < MOST_ROWS && (
              <div>
                <Button
                  variant="secondary"
                  isPending={page.loading}
                  onPress={() => setLimit(MOST_ROWS)}
                >
                  {t('campaigns.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </PanelState>
    </TitledPanel>
  );
}
