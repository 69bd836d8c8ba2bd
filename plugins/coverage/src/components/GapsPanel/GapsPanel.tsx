import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { useAnalysis } from '../../hooks/useAnalysis';
import { PanelState } from '../PanelState';
import { GapsContent } from './GapsContent';

/** Every gap of the entity: found, filtered and sorted in the browser. */
export function GapsPanel(props: { entityRef: string }) {
  const analysis = useAnalysis();
  return (
    <PanelState state={analysis} height={480}>
      {(value: Analysis) => (
        <GapsContent entityRef={props.entityRef} analysis={value} />
      )}
    </PanelState>
  );
}
