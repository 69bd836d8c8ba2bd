import { circumstanceRules } from './defaultRules/circumstances';
import { kindRules } from './defaultRules/kind';
import { lowKindRules } from './defaultRules/lowKinds';
import { meaningRules } from './defaultRules/meaning';
import { PriorityRule } from './PriorityRule';

/**
 * What ranks files where people say nothing: the meaning of the path, the kind
 * of code, what is covered, how well it can be tested. Written after reading
 * tables that people had made by hand; on other people's tables such rules give
 * the same level in four of ten rows and one beside it in nine of ten, so what
 * they give is a suggestion.
 *
 * @public
 */
export const defaultPriorityRules: PriorityRule[] = [
  ...meaningRules,
  ...kindRules,
  ...lowKindRules,
  ...circumstanceRules,
];
