import {
  CoverageDocument,
  CoverageGapDocument,
  CoverageNameDocument,
  formatPercent,
  percentOf,
  saysSimulated,
  ScorecardGap,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';

/** A document that search hides from those who may not see its entity. */
export type Protected<T> = T & { authorization: { resourceRef: string } };

/** The entity's Coverage tab, by the template of the configuration. */
export type Locate = (entityRef: string) => string;

/** What is found of an entity: its name, owner, coverage and level. */
export function toCoverageDocument(
  member: ScorecardMember,
  locate: Locate,
): Protected<CoverageDocument> {
  const { entityRef, title, owner, system, level, gaps, simulated } = member;
  const percent = percentOf(member.lines);
  const name = title ?? parseEntityRef(entityRef).name;
  return {
    kind: 'entity',
    title: `Coverage of ${name}`,
    text: [
      percent === null
        ? 'Line coverage is not measured'
        : `Line coverage ${formatPercent(percent)}`,
      ...(level ? [level === 'none' ? 'no level yet' : `level ${level}`] : []),
      // Known without a measurement, too: files of the inventory can be gaps.
      ...(percent !== null || gaps.critical + gaps.high > 0
        ? [`${gaps.critical} critical and ${gaps.high} high gaps`]
        : []),
      ...[owner, system].filter(ref => ref !== null).map(nameOf),
      ...(simulated && !saysSimulated(name) ? ['simulated'] : []),
    ].join(', '),
    location: locate(entityRef),
    authorization: { resourceRef: entityRef },
    entityRef,
    owner,
    system,
    percent,
    level,
    openCritical: gaps.critical,
    openHigh: gaps.high,
    simulated,
  };
}

/** What is found of an entity by who may perhaps not read its coverage. */
export function toNameDocument(
  { entityRef, title, owner, system }: ScorecardMember,
  locate: Locate,
): Protected<CoverageNameDocument> {
  const name = title ?? parseEntityRef(entityRef).name;
  return {
    kind: 'name',
    title: `Coverage of ${name}`,
    text: [
      `Test coverage of ${name}`,
      ...[owner, system].filter(ref => ref !== null).map(nameOf),
    ].join(', '),
    location: locate(entityRef),
    authorization: { resourceRef: entityRef },
    entityRef,
    owner,
    system,
  };
}

/** What is found of a gap: its path, priority and why. */
export function toGapDocument(
  gap: ScorecardGap,
  locate: Locate,
): Protected<CoverageGapDocument> {
  const { entityRef, title, owner, path, priority, simulated } = gap;
  const query = new URLSearchParams({ view: 'gaps', gap: path });
  const name = title ?? parseEntityRef(entityRef).name;
  return {
    kind: 'gap',
    title: path,
    text: [
      `${priority} gap of ${name}`,
      gap.rationale,
      gap.measuredPath === null
        ? 'not measured'
        : `${gap.uncovered} uncovered lines`,
      ...(owner ? [nameOf(owner)] : []),
      ...(simulated && !saysSimulated(name) ? ['simulated'] : []),
    ].join(', '),
    location: `${locate(entityRef)}?${query}`,
    authorization: { resourceRef: entityRef },
    entityRef,
    entityTitle: title,
    owner,
    path,
    priority,
    uncovered: gap.uncovered,
    simulated,
  };
}

function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}
