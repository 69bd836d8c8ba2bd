import {
  analyse,
  isOpen,
  summariseAnalysis,
} from '@backstage-coverage/plugin-coverage-common';
import { AnalysisInputs } from '../database/AnalysisStore';
import { encodeDocument } from '../storage/documentCodec';
import { AnalysisContext, toAnalysisInput } from './analysisInput';
import { AnalysisRecord, MOST_CRITICAL } from './AnalysisRecord';

/** What is stored, and what goes with it. */
export interface AnalysisTask {
  inputs: AnalysisInputs;
  context: AnalysisContext;
}

/** Analyses what is stored, in whichever thread. */
export async function makeAnalysis({
  inputs,
  context,
}: AnalysisTask): Promise<AnalysisRecord> {
  const analysis = analyse(toAnalysisInput(inputs, context));
  const { data } = await encodeDocument(JSON.stringify(analysis));
  return {
    document: data,
    summary: summariseAnalysis(analysis),
    criticalGaps: analysis.gaps
      .filter(gap => gap.priority.level === 'critical' && isOpen(gap))
      .slice(0, MOST_CRITICAL)
      .map(({ path, priority }) => ({ path, priority })),
  };
}
