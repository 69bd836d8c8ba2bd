import { Inventory, StackFacts } from '../../inventory/Inventory';
import { Snippet } from '../Diagnosis';

/** What the remedies of a stack are fitted to. */
export interface RemedyContext {
  stack: StackFacts;
  inventory: Inventory;
}

/** How a stack measures coverage. */
export interface StackRemedy {
  /** Its name for people. */
  title: string;
  /** What has to be declared to run tests and to measure them; empty: comes with the language. */
  runner: string[];
  coverage: string[];
  /** Declares them, in the way of the stack's package manager. */
  declare(context: RemedyContext, packages: string[]): Snippet;
  /** What the configuration needs so that the report is of this code; `null`: nothing. */
  configure(context: RemedyContext): Snippet | null;
  /** Commands, run in the stack's folder, that end with a report the product reads. */
  commands(stack: StackFacts): string[];
  /** The report, from the stack's folder; may be a glob. */
  report: string;
  /** What the commands need beside the declared packages, as the end of a sentence; `null`: nothing. */
  needs: string | null;
  /** How code is measured that the tests run as a process of its own. */
  otherProcess: string;
}
