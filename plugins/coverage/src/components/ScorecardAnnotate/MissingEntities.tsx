import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { membersByOwner } from '../../model/membersByOwner';
import { StaleNote } from '../PanelState';
import { MissingEntity } from './MissingEntity';
import { useCatalogEntities } from './useCatalogEntities';
import styles from './ScorecardAnnotate.module.css';

/** Entities under their owners, with what each still needs. */
export function MissingEntities(props: { members: ScorecardMember[] }) {
  const { members } = props;
  const t = useT();
  const owners = useMemo(() => membersByOwner(members), [members]);
  const entities = useCatalogEntities(members);
  return (
    <>
      <StaleNote state={entities} />
      {owners.map(({ owner, members: own }) => (
        <section key={owner ?? ''} className={styles.owner}>
          <Text as="h4" variant="body-large" weight="bold">
            {owner ? (
              <EntityRefLink entityRef={owner} />
            ) : (
              t('scorecard.without.owner')
            )}
            <Text as="span" variant="body-small" color="secondary">
              {' '}
              {t('scorecardTable.entityCount', { count: own.length })}
            </Text>
          </Text>
          <ul className={styles.entities}>
            {own.map(member => (
              <MissingEntity
                key={member.entityRef}
                member={member}
                entity={entities.value?.get(member.entityRef)}
                isRead={!entities.loading}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
