import { useUrlState } from '../../hooks/useUrlState';
import { CampaignDetail } from './CampaignDetail';
import { CampaignList } from './CampaignList';

/** Campaigns: all of them, or the one that the URL names. */
export function CampaignsView() {
  const [url, setUrl] = useUrlState({
    campaign: '',
    team: '',
    state: '',
    rows: '',
  });
  const fromStart = url.rows ? { rows: '' } : {};
  return url.campaign ? (
    <CampaignDetail
      id={url.campaign}
      team={url.team}
      state={url.state}
      onFilter={filter => setUrl({ ...filter, ...fromStart })}
      onBack={() => setUrl({ campaign: '', team: '', state: '', ...fromStart })}
    />
  ) : (
    <CampaignList />
  );
}
