import { CampaignState } from '@backstage-coverage/plugin-coverage-common';
import {
  RiArchiveLine,
  RiDraftLine,
  RiFlagLine,
  RiPlayCircleLine,
} from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from '../Governance/Governance.module.css';

const ICONS = {
  draft: RiDraftLine,
  active: RiPlayCircleLine,
  ended: RiFlagLine,
  archived: RiArchiveLine,
};

export function CampaignStateLabel(props: { state: CampaignState }) {
  const { state } = props;
  const t = useT();
  const Icon = ICONS[state];
  return (
    <span className={styles.state}>
      <Icon size="1.1em" aria-hidden />
      {t(`campaigns.state.${state}`)}
    </span>
  );
}
