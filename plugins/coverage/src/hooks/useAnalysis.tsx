import {
  Analysis,
  AnalysisSummary,
} from '@backstage-coverage/plugin-coverage-common';
import {
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { StaleNote } from '../components/PanelState';
import { Loaded, useCoverage } from './useCoverage';

interface Analyses {
  summary: Loaded<AnalysisSummary>;
  whole: Loaded<Analysis>;
  /** Has the whole read as well. */
  want(): void;
  readAgain(): void;
}

const AnalysisContext = createContext<Analyses | undefined>(undefined);

/**
 * Reads an entity's analysis once for all that is inside: its summary at once,
 * the whole when something needs it. That a later read failed is told once,
 * above all of it.
 */
export function AnalysisProvider(props: {
  entityRef: string;
  children: ReactNode;
}) {
  const { entityRef, children } = props;
  const [isWanted, setWanted] = useState(false);
  const summary = useCoverage(
    api => api.getAnalysisSummary(entityRef),
    [entityRef],
  );
  const whole = useCoverage(
    async api => (isWanted ? api.getAnalysis(entityRef) : undefined),
    [entityRef, isWanted],
  );
  const analyses = useMemo(
    (): Analyses => ({
      summary: withoutStaleError(summary),
      whole: withoutStaleError({
        ...whole,
        // Between wanting it and having it there is a moment without a read.
        loading: whole.loading || (!whole.value && !whole.error),
      }),
      want: () => setWanted(true),
      readAgain: () => {
        summary.retry();
        whole.retry();
      },
    }),
    // The states are new objects each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [...Object.values(summary), ...Object.values(whole)],
  );
  const failed = whole.error ? whole : summary;
  return (
    <AnalysisContext.Provider value={analyses}>
      <StaleNote state={{ ...failed, retry: analyses.readAgain }} />
      {children}
    </AnalysisContext.Provider>
  );
}

function withoutStaleError<T>(state: Loaded<T>): Loaded<T> {
  return state.value ? { ...state, error: undefined } : state;
}

/** What an overview shows of the analysis of the entity at hand. */
export function useAnalysisSummary(): Loaded<AnalysisSummary> {
  return useAnalyses().summary;
}

/**
 * The whole analysis of the entity at hand, which takes a while for many files:
 * where it will do, take the summary.
 */
export function useAnalysis(): Loaded<Analysis> {
  const { whole, want } = useAnalyses();
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(want, []);
  return whole;
}

/** Reads the analysis again, after a change. */
export function useAnalysisRetry(): () => void {
  return useAnalyses().readAgain;
}

function useAnalyses(): Analyses {
  const analyses = useContext(AnalysisContext);
  if (!analyses) {
    throw new Error('useAnalysis needs an AnalysisProvider around it');
  }
  return analyses;
}
