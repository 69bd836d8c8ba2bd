import { ComponentType } from 'react';
import { TabPath } from '../../hooks/useCoverageTabLink';

/** @public */
export interface TabPathProps {
  /**
   * Where the Coverage tab is below an entity's page; default: `/coverage`. The
   * old frontend system cannot tell outside of that page.
   */
  tabPath?: string;
}

/** Lets an app say where its Coverage tab is. */
export function withTabPath(
  Content: ComponentType,
): (props: TabPathProps) => JSX.Element {
  return ({ tabPath = '/coverage' }) => (
    <TabPath.Provider value={tabPath}>
      <Content />
    </TabPath.Provider>
  );
}
