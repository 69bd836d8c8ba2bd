import { Diagnosis } from '../Diagnosis';
import { DiagnosisContext } from '../DiagnosisContext';

/** Looks for one cause; `null`: it is not this one. */
export type Cause = (context: DiagnosisContext) => Diagnosis | null;
