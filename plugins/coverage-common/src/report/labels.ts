import { Analysis } from '../analysis/Analysis';
import { AreaLevel } from '../areas/Area';
import { GapState } from '../gaps/Gap';
import { CoverageLevel } from '../levels/Level';
import { Finding } from '../model/Finding';
import { PriorityLevel } from '../priorities/Priority';
import { TargetOrigin } from '../targets/Target';

// A sign and a word, never a sign or a colour alone (WCAG 1.4.1).

export const VERDICT: Record<Analysis['verdict']['state'], string> = {
  good: '✓ Good',
  'at-risk': '◐ Needs attention',
  'needs-tests': '✗ Needs tests',
  'not-measured': '· Not measured',
};

export const PRIORITY: Record<PriorityLevel, string> = {
  critical: '‖ Critical',
  high: '◆ High',
  medium: '● Medium',
  low: '○ Low',
};

export const AREA_LEVEL: Record<AreaLevel, string> = {
  good: '✓ Good',
  fair: '◐ Fair',
  gap: '✗ Gap',
  'critical-gap': '‖ Critical gap',
  'not-measured': '· Not measured',
};

export const SEVERITY: Record<Finding['severity'], string> = {
  error: '✗ Error',
  warning: '▲ Warning',
  info: '· Note',
};

export const LEVEL: Record<CoverageLevel, string> = {
  gold: '★ Gold',
  silver: '◑ Silver',
  bronze: '◔ Bronze',
  none: '○ None',
};

export const GAP_STATE: Record<GapState, string> = {
  open: 'open',
  'quick-win': 'quick wins',
  blocked: 'blocked',
  exempt: 'exempt',
  'not-measured': 'not measured',
};

export const ORIGIN: Record<TargetOrigin, string> = {
  portal: 'portal',
  'repository-file': 'repository file',
  annotation: 'annotation',
  policy: 'policy',
  default: 'default',
};
