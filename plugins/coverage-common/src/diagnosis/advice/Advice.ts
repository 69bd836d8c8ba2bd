import { EntityFacts, TestKindSummary } from '../../analysis/Analysis';
import { AreaSummary } from '../../areas/Area';
import { FileFacts } from '../../files/FileFacts';
import { Inventory } from '../../inventory/Inventory';
import { Snippet } from '../Diagnosis';

/** Something to set up once, and why. */
export interface Advice {
  title: string;
  /** One sentence, from what the inventory shows. */
  reason: string;
  snippets: Snippet[];
}

/** What advice is given from. */
export interface AdviceContext {
  inventory: Inventory;
  entity: EntityFacts;
  files: readonly FileFacts[];
  testKinds: readonly TestKindSummary[] | null;
  areas: readonly AreaSummary[];
}
