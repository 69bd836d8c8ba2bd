import {
  formatPercent,
  TargetEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { Link } from '@backstage/ui';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useT } from '../../hooks/useT';
import { TrackLabel } from '../TrackLabel';
import styles from './Governance.module.css';

/** Entities with where each stands against a target, and what is expected. */
export function OutlookList(props: {
  label: string;
  entities: TargetEntity[];
}) {
  const { label, entities } = props;
  const t = useT();
  const tabLink = useCoverageTabLink();
  return (
    <ul aria-label={label} className={styles.outlooks}>
      {entities.map(entity => (
        <li key={entity.entityRef}>
          <Link href={tabLink(entity.entityRef)}>
            {entity.title ??
              entity.entityRef.slice(entity.entityRef.indexOf('/') + 1)}
          </Link>
          <span>
            {entity.percent !== null &&
              `${formatPercent(entity.percent)}${
                entity.missing
                  ? `, ${t('governance.missing', { count: entity.missing })}`
                  : ''
              }`}
          </span>
          <OutlookText entity={entity} />
        </li>
      ))}
    </ul>
  );
}

function OutlookText(props: { entity: TargetEntity }) {
  const { state, reason, expectedOn } = props.entity;
  const t = useT();
  const expected = expectedOn
    ? t('governance.expected', {
        day: t('format.date', { value: new Date(`${expectedOn}T12:00:00`) }),
      })
    : '';
  const text = reason
    ? t(`governance.reason.${reason}`)
    : t(`governance.state.${state}`);
  return (
    <TrackLabel
      track={state === 'not-measured' ? 'unknown' : state}
      label={expected ? `${text}, ${expected}` : text}
    />
  );
}
