import {
  NO_VALUE,
  ScorecardDimension,
  ScorecardGroup,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { CSSProperties, ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { hasRefs, valueName } from '../../model/dimensionName';
import { memberName } from '../../model/memberRows';
import { SimulatedName } from '../SimulatedBadge';
import { useOpenGroups } from './OpenGroups';
import styles from './ScorecardGroups.module.css';

/** The name of a row, and the button that shows what is in it. */
export function GroupName(props: {
  by: ScorecardDimension;
  group: ScorecardGroup;
  depth: number;
}) {
  const { by, group, depth } = props;
  const { value, title } = group;
  const t = useT();
  const { isOpen, toggle } = useOpenGroups();
  const name = valueName(by, value, title) ?? t(`scorecard.without.${by}`);
  return (
    <Indented depth={depth}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen(value)}
        aria-label={t(
          isOpen(value) ? 'scorecardTable.closeRow' : 'scorecardTable.openRow',
          { name },
        )}
        onClick={() => toggle(value)}
      >
        <RiArrowRightSLine size={18} aria-hidden />
      </button>
      <span className={styles.words}>
        <SimulatedName name={name} isSimulated={group.simulated} isGroup>
          {shown =>
            hasRefs(by) && value !== NO_VALUE ? (
              <EntityRefLink entityRef={value} title={shown} />
            ) : (
              shown
            )
          }
        </SimulatedName>
      </span>
    </Indented>
  );
}

/** The name of an entity below its group. */
export function MemberName(props: { member: ScorecardMember; depth: number }) {
  const { member, depth } = props;
  const { entityRef, standing, simulated } = member;
  const t = useT();
  return (
    <Indented depth={depth}>
      <span className={styles.leaf} />
      <span className={styles.words}>
        <SimulatedName name={memberName(member)} isSimulated={simulated}>
          {name => <EntityRefLink entityRef={entityRef} title={name} />}
        </SimulatedName>
        {standing !== 'counted' && (
          <Text as="span" variant="body-small" color="secondary">
            {t(`scorecardTable.standing.${standing}`)}
          </Text>
        )}
      </span>
    </Indented>
  );
}

function Indented(props: { depth: number; children: ReactNode }) {
  return (
    <div
      className={styles.name}
      style={{ '--depth': props.depth } as CSSProperties}
    >
      {props.children}
    </div>
  );
}
