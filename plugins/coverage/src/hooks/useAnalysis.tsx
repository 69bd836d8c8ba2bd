import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { createContext, ReactNode, useContext } from 'react';
import { AsyncStateRetry } from 'react-use/esm/useAsyncRetry';
import { useCoverage } from './useCoverage';

const AnalysisContext = createContext<AsyncStateRetry<Analysis> | undefined>(
  undefined,
);

/** Reads an entity's analysis once for all that is inside. */
export function AnalysisProvider(props: {
  entityRef: string;
  children: ReactNode;
}) {
  const { entityRef, children } = props;
  const analysis = useCoverage(api => api.getAnalysis(entityRef), [entityRef]);
  return (
    <AnalysisContext.Provider value={analysis}>
      {children}
    </AnalysisContext.Provider>
  );
}

/** The analysis of the entity at hand; `retry` reads it again after a change. */
export function useAnalysis(): AsyncStateRetry<Analysis> {
  const analysis = useContext(AnalysisContext);
  if (!analysis) {
    throw new Error('useAnalysis needs an AnalysisProvider around it');
  }
  return analysis;
}
