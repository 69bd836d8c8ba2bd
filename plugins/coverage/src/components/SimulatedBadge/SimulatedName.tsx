import {
  saysSimulated,
  withoutSimulated,
} from '@backstage-coverage/plugin-coverage-common';
import { ReactNode } from 'react';
import { SimulatedBadge } from './SimulatedBadge';

/**
 * The name of an entity or a group with the badge, which says once what the
 * names of the demo say, too.
 */
export function SimulatedName(props: {
  name: string;
  isSimulated: boolean;
  /** Of many entities, of which some may be real. */
  isGroup?: boolean;
  children: (name: string) => ReactNode;
}) {
  const { name, isSimulated, isGroup = false, children } = props;
  return isSimulated ? (
    <>
      {children(withoutSimulated(name))}{' '}
      <SimulatedBadge isPart={isGroup && !saysSimulated(name)} />
    </>
  ) : (
    <>{children(name)}</>
  );
}
