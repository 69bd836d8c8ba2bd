import { HEAVY_PACKAGES } from '../../effort/defaultEffortModel';
import { PriorityRule } from '../PriorityRule';

/**
 * D: what is covered already. E: how well it can be tested. F: what the catalog
 * says of the entity. F and what no evidence supports yet is switched off: facts
 * of the entity order entities among each other, they do not rank its files.
 */
export const circumstanceRules: PriorityRule[] = [
  {
    id: 'D1',
    group: 'D',
    when: { minCoverage: 90 },
    effect: { add: -2 },
    reason: 'mostly covered ({coverage})',
  },
  {
    id: 'D2',
    group: 'D',
    when: { minCoverage: 70 },
    effect: { add: -1 },
    reason: 'well covered ({coverage})',
  },
  {
    id: 'E1',
    when: { exercisedByE2e: true },
    effect: { add: -1 },
    reason: 'end-to-end tests run it where no report sees it',
  },
  {
    id: 'E2',
    when: { packages: HEAVY_PACKAGES },
    effect: { add: -1 },
    reason: 'needs a heavy runtime to be tested ({package})',
  },
  {
    id: 'E3',
    enabled: false,
    when: { minFanIn: 10 },
    effect: { add: 1 },
    reason: '{fanIn} files import it',
  },
  {
    id: 'E4',
    enabled: false,
    when: { minTestedSiblings: 0.5, maxCoverage: 20 },
    effect: { add: 1 },
    reason: '{siblings} of its siblings are tested',
  },
  {
    id: 'F1',
    enabled: false,
    when: { lifecycle: ['deprecated'] },
    effect: { add: -1 },
    reason: 'the entity is deprecated',
  },
  {
    id: 'F2',
    enabled: false,
    when: { lifecycle: ['experimental'], after: ['!A1'] },
    effect: { add: -1 },
    reason: 'the entity is experimental',
  },
  {
    id: 'F3',
    group: 'F-important',
    enabled: false,
    when: { tier: ['1'], after: ['C*'] },
    effect: { add: 1 },
    reason: 'the entity is of tier 1',
  },
  {
    id: 'F4',
    group: 'F-important',
    enabled: false,
    when: { minDependents: 5, after: ['C*'] },
    effect: { add: 1 },
    reason: 'at least 5 entities depend on the entity',
  },
];
