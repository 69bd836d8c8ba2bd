import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { LiveCoverage } from '../../hooks/LiveCoverage';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { Palette } from '../Palette';
import { PanelState } from '../PanelState';
import { MyComponent } from './MyComponent';
import { ScorecardLink } from './ScorecardLink';
import styles from './MyCoverage.module.css';

const SHOWN = 6;

/** What the groups of the reader own, worst first, for a home page. */
export function MyCoverage() {
  const identity = useApi(identityApiRef);
  const owners = useAsyncRetry(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return ownershipEntityRefs;
  }, [identity]);
  return (
    <Palette>
      <LiveCoverage>
        <PanelState state={owners} height={240}>
          {refs => <OwnedBy owners={refs} />}
        </PanelState>
      </LiveCoverage>
    </Palette>
  );
}

function OwnedBy(props: { owners: string[] }) {
  const { owners } = props;
  const t = useT();
  const members = useCoverage(
    async api =>
      owners.length > 0
        ? api.listScorecardMembers({
            owner: owners,
            standing: ['counted'],
            sort: 'gap-index',
            order: 'desc',
            limit: SHOWN,
          })
        : { items: [] as ScorecardMember[], totalItems: 0 },
    [owners.join(' ')],
  );
  return (
    <PanelState state={members} height={240}>
      {({ items, totalItems }) =>
        items.length === 0 ? (
          <Text as="p" color="secondary">
            {t(
              owners.length > 0 ? 'myCoverage.nothing' : 'myCoverage.noGroups',
            )}
          </Text>
        ) : (
          <>
            <ul aria-label={t('myCoverage.label')} className={styles.list}>
              {items.map(member => (
                <MyComponent key={member.entityRef} member={member} />
              ))}
            </ul>
            <div className={styles.footer}>
              <Text as="span" variant="body-small" color="secondary">
                {t('myCoverage.shown', {
                  shown: items.length,
                  count: totalItems,
                })}
              </Text>
              <ScorecardLink owners={owners} />
            </div>
          </>
        )
      }
    </PanelState>
  );
}
