import { EntityFacts } from '../analysis/Analysis';
import { formatPercent } from '../model/ratio';
import {
  CompiledRule,
  compileRules,
  holdsForFile,
  RuleState,
} from './compileRules';
import { PRIORITY_LEVELS } from './groupPriority';
import { PriorityLevel, PriorityReason } from './Priority';
import { PriorityRule } from './PriorityRule';
import { RuleFacts } from './ruleFacts';
import { sideOf } from './sideOf';
import { WordHits, wordIndex } from './wordIndex';
import { splitPath, wordsOfFolders, wordsOfName } from './words';

/** What the rules say of a file. */
export interface RuleVerdict {
  level: PriorityLevel;
  /** Of every rule that spoke, in order. */
  reasons: PriorityReason[];
  /** Of the last rule that decided on the level, adding and taking away aside; `null`: none did. */
  strongest: PriorityReason | null;
}

const MEDIUM = PRIORITY_LEVELS.indexOf('medium');

/**
 * Makes the function that asks the rules about one file after another. What is
 * common to files (patterns, folders, words) is worked out once.
 */
export function evaluateRules(
  rules: readonly PriorityRule[],
  entity: EntityFacts,
): (facts: RuleFacts) => RuleVerdict {
  const compiled = compileRules(rules, entity);
  const hitsOf = wordHits(compiled);
  const spoke = new Uint8Array(compiled.length);
  const groupSpoke = new Uint8Array(compiled.length);

  return facts => {
    spoke.fill(0);
    groupSpoke.fill(0);
    const state: RuleState = {
      facts,
      side: sideOf(facts.path),
      ...hitsOf(facts.path),
      spoke,
    };
    const verdict: RuleVerdict = {
      level: 'medium',
      reasons: [],
      strongest: null,
    };
    let level = MEDIUM;
    compiled.forEach((candidate, at) => {
      const { rule, group } = candidate;
      const isLate = group !== null && groupSpoke[group] === 1;
      if (isLate || !holdsForFile(candidate, at, state)) {
        return;
      }
      spoke[at] = 1;
      if (group !== null) {
        groupSpoke[group] = 1;
      }
      const reason = { ruleId: rule.id, text: textOf(candidate, at, state) };
      verdict.reasons.push(reason);
      const next = applyEffect(rule.effect, level);
      const decides = 'set' in rule.effect || next !== level;
      if (decides && !('add' in rule.effect)) {
        verdict.strongest = reason;
      }
      level = next;
    });
    verdict.level = PRIORITY_LEVELS[Math.min(3, Math.max(0, level))];
    return verdict;
  };
}

function wordHits(
  compiled: readonly CompiledRule[],
): (path: string) => Pick<RuleState, 'words' | 'nameWords'> {
  const askWords = wordIndex(compiled.map(({ rule }) => rule.when.words));
  const askName = wordIndex(compiled.map(({ rule }) => rule.when.nameWords));
  const none: WordHits = compiled.map(() => null);
  const words = [...none];
  const nameWords = [...none];
  const byFolder = new Map<string, WordHits>();

  return path => {
    const { folder, name } = splitPath(path);
    const own = wordsOfName(name);
    let inFolders = byFolder.get(folder);
    if (!inFolders) {
      inFolders = [...none];
      askWords(wordsOfFolders(folder), inFolders);
      byFolder.set(folder, inFolders);
    }
    askName(own, nameWords);
    askWords(own, words);
    for (let at = 0; at < words.length; at++) {
      words[at] ??= inFolders[at];
    }
    return { words, nameWords };
  };
}

function applyEffect(effect: PriorityRule['effect'], level: number): number {
  if ('add' in effect) {
    return level + effect.add;
  }
  if ('set' in effect) {
    return PRIORITY_LEVELS.indexOf(effect.set);
  }
  return 'atMost' in effect
    ? Math.min(level, PRIORITY_LEVELS.indexOf(effect.atMost))
    : Math.max(level, PRIORITY_LEVELS.indexOf(effect.atLeast));
}

function textOf(
  { rule, findPackage }: CompiledRule,
  at: number,
  { facts, words, nameWords }: RuleState,
): string {
  if (!rule.reason.includes('{')) {
    return rule.reason;
  }
  const { siblings } = facts;
  const values: Record<string, () => string | number | null | undefined> = {
    word: () => (rule.when.nameWords ? nameWords[at] : words[at]),
    uncovered: () => facts.uncovered?.toLocaleString('en-US'),
    coverage: () => formatPercent(facts.coverage),
    package: () => findPackage?.(facts.packages),
    siblings: () => `${siblings.tested} of ${siblings.of}`,
    fanIn: () => facts.fanIn?.toLocaleString('en-US'),
  };
  return rule.reason.replace(/\{(\w+)\}/g, (placeholder, name) =>
    Object.hasOwn(values, name)
      ? String(values[name]() ?? 'unknown')
      : placeholder,
  );
}
