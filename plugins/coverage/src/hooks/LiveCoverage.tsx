import {
  COVERAGE_SIGNAL_CHANNEL,
  CoverageSignal,
} from '@backstage-coverage/plugin-coverage-common';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

/** What one upload changes is told at once; many uploads are read together. */
const SETTLED_MS = 200;
const MANY_SETTLED_MS = 10_000;

const Version = createContext(0);

/**
 * Has everything inside read the backend anew after an upload or a change of
 * settings, of one entity or of any. Without the signals plugin nothing is told.
 */
export function LiveCoverage(props: {
  /** Default: any. */
  entityRef?: string;
  children: ReactNode;
}) {
  const { entityRef, children } = props;
  const signals = useApiHolder().get(signalApiRef);
  const [version, setVersion] = useState(0);

  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    // useSignal would hand out the last one only, of an entity that is not this.
    const { unsubscribe } = signals.subscribe<CoverageSignal>(
      COVERAGE_SIGNAL_CHANNEL,
      signal => {
        if (entityRef && signal.entityRef !== entityRef) {
          return;
        }
        timer ??= setTimeout(
          () => {
            timer = undefined;
            setVersion(before => before + 1);
          },
          entityRef ? SETTLED_MS : MANY_SETTLED_MS,
        );
      },
    );
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [signals, entityRef]);

  return <Version.Provider value={version}>{children}</Version.Provider>;
}

/** Rises when the backend has something new of what is around the caller. */
export function useLiveVersion(): number {
  return useContext(Version);
}
