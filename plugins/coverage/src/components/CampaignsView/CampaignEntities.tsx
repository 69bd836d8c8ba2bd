import {
  CampaignTeam,
  ListCampaignEntitiesRequest,
  NO_VALUE,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { governanceApiRef } from '../../api/governanceApiRef';
import { firstPageState } from '../../hooks/usePages';
import { useT } from '../../hooks/useT';
import { useUrlPages } from '../../hooks/useUrlPages';
import { OutlookList } from '../Governance';
import { PagesFooter } from '../PagesFooter';
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
  const governance = useApi(governanceApiRef);
  const request: ListCampaignEntitiesRequest = {
    ...(team && { owner: team }),
    ...(state && { state }),
    limit: ROWS,
  };
  const pages = useUrlPages<TargetEntity>(
    (_, cursor) => governance.listCampaignEntities(id, { ...request, cursor }),
    JSON.stringify([id, request]),
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
      <PanelState state={firstPageState(pages)} height={160}>
        {items => (
          <>
            <OutlookList label={t('campaigns.entities')} entities={items} />
            <PagesFooter
              pages={pages}
              summary={
                pages.totalItems === 0
                  ? t('campaigns.nobody')
                  : t('campaigns.shown', {
                      shown: items.length,
                      total: pages.totalItems,
                    })
              }
              more={t('campaigns.more')}
            />
          </>
        )}
      </PanelState>
    </TitledPanel>
  );
}
