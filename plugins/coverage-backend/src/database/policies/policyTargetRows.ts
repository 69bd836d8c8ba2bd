import { PolicyTargetEntry } from '@backstage-coverage/plugin-coverage-common';
import { StatedPolicyTarget } from './PolicyTargetStore';

/** A row of `policy_targets`. */
export interface RawDbPolicyTarget {
  id: string;
  name: string;
  /** JSON. */
  predicate: string;
  measure: PolicyTargetEntry['measure'];
  value: number;
  due: string | null;
  kind: PolicyTargetEntry['kind'];
  state: PolicyTargetEntry['state'];
  created_at: string;
  set_by: string;
  set_at: string;
}

export function toColumns(target: StatedPolicyTarget) {
  return {
    name: target.name,
    predicate: JSON.stringify(target.for),
    measure: target.measure,
    value: target.value,
    due: target.by,
    kind: target.kind,
    state: target.state,
  };
}

export function toPolicyTargetEntry(row: RawDbPolicyTarget): PolicyTargetEntry {
  return {
    id: row.id,
    name: row.name,
    for: JSON.parse(row.predicate),
    measure: row.measure,
    value: row.value,
    by: row.due,
    kind: row.kind,
    state: row.state,
    origin: 'portal',
    setBy: row.set_by,
    setAt: row.set_at,
  };
}
