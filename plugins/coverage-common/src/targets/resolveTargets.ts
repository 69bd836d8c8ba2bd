import { EntityFacts, PortalSettings } from '../analysis/Analysis';
import { Finding } from '../model/Finding';
import { formatPercent } from '../model/ratio';
import { CoveragePolicy } from '../policy/CoveragePolicy';
import { RepositoryFile, StatedTarget } from '../repositoryFile/RepositoryFile';
import { annotationTarget } from './annotationTarget';
import { matchesEntity } from './matchesEntity';
import { EffectiveTarget } from './Target';

/** Where targets can come from. */
interface TargetSources {
  entity: EntityFacts;
  portal: PortalSettings;
  repositoryFile: RepositoryFile | null;
  policy: CoveragePolicy;
}

/** The targets that hold. */
interface ResolvedTargets {
  /** Of the whole entity, committed before stretch. */
  entity: EffectiveTarget[];
  /** By name of the area; areas without targets are absent. */
  areas: Map<string, EffectiveTarget[]>;
  /** Targets stated twice. */
  findings: Finding[];
}

const MEASURES = ['lines', 'branches', 'functions', 'files'];

/**
 * Puts targets from all sources together. Per area, measure and kind the most
 * binding source wins: set in the portal, repository file, annotation, first
 * matching policy, default. The default holds only where nothing else sets an
 * entity's committed target of its measure. A source that states one target twice has the
 * stricter one taken and a finding.
 */
export function resolveTargets(sources: TargetSources): ResolvedTargets {
  const { portal, repositoryFile, policy, entity } = sources;
  const annotation = annotationTarget(entity.targetAnnotation);
  const findings: Finding[] = [];
  const kept = new Map<string, EffectiveTarget>();
  const offer = (target: EffectiveTarget) => {
    const key = JSON.stringify([target.area, target.measure, target.kind]);
    const rival = kept.get(key);
    if (rival?.origin === target.origin && target.origin !== 'policy') {
      findings.push(statedTwice(rival, target));
    }
    if (!rival || isStricterOfSource(target, rival)) {
      kept.set(key, target);
    }
  };
  fromPortal(portal).forEach(offer);
  fromRepositoryFile(repositoryFile).forEach(offer);
  if (annotation) {
    offer(annotation);
  }
  fromPolicy(policy, entity).forEach(offer);
  const byDefault = fromDefault(policy);
  const hasOwn = [...kept.values()].some(
    ({ area, measure, kind }) =>
      area === null &&
      measure === byDefault?.measure &&
      kind === byDefault.kind,
  );
  if (byDefault && !hasOwn) {
    offer(byDefault);
  }
  return { ...byArea([...kept.values()]), findings };
}

/** Policies are in order of preference; in other sources order means nothing. */
function isStricterOfSource(a: EffectiveTarget, b: EffectiveTarget): boolean {
  return a.origin === b.origin && a.origin !== 'policy' && a.value > b.value;
}

function fromPortal(portal: PortalSettings): EffectiveTarget[] {
  return portal.targets.map(({ setBy, ...target }) => ({
    ...target,
    origin: 'portal',
    originDetail: `set by ${setBy}`,
  }));
}

function fromRepositoryFile(file: RepositoryFile | null): EffectiveTarget[] {
  const stated = (target: StatedTarget, area: string | null) => ({
    measure: target.measure,
    value: target.value,
    by: target.by ?? null,
    kind: target.kind ?? ('committed' as const),
    area,
    origin: 'repository-file' as const,
    originDetail: '.coverage-plan.yaml',
  });
  return [
    ...(file?.targets ?? []).map(target => stated(target, null)),
    ...(file?.areas ?? []).flatMap(({ name, targets = [] }) =>
      targets.map(target => stated(target, name)),
    ),
  ];
}

function fromPolicy(
  policy: CoveragePolicy,
  entity: EntityFacts,
): EffectiveTarget[] {
  return policy.targets
    .filter(target => matchesEntity(target.for, entity))
    .map(({ id, measure, value, by, kind }) => ({
      measure,
      value,
      by: by ?? null,
      kind,
      area: null,
      origin: 'policy',
      originDetail: `policy ${id}`,
    }));
}

function fromDefault({
  defaultTarget,
}: CoveragePolicy): EffectiveTarget | null {
  return (
    defaultTarget && {
      ...defaultTarget,
      by: null,
      kind: 'committed',
      area: null,
      origin: 'default',
      originDetail: 'default of the policy',
    }
  );
}

function byArea(
  targets: EffectiveTarget[],
): Pick<ResolvedTargets, 'entity' | 'areas'> {
  const areas = new Map<string, EffectiveTarget[]>();
  const entity: EffectiveTarget[] = [];
  for (const target of targets.sort(inReadingOrder)) {
    if (target.area === null) {
      entity.push(target);
    } else {
      areas.set(target.area, [...(areas.get(target.area) ?? []), target]);
    }
  }
  return { entity, areas };
}

function inReadingOrder(a: EffectiveTarget, b: EffectiveTarget): number {
  return (
    Number(a.kind === 'stretch') - Number(b.kind === 'stretch') ||
    MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure)
  );
}

function statedTwice(a: EffectiveTarget, b: EffectiveTarget): Finding {
  const [loose, strict] = a.value < b.value ? [a, b] : [b, a];
  const scope = a.area === null ? 'the entity' : `area "${a.area}"`;
  return {
    code: 'target-stated-twice',
    severity: 'warning',
    message: `The ${a.kind} ${a.measure} target of ${scope} is stated twice (${
      loose.originDetail
    }: ${formatPercent(loose.value)}, ${strict.originDetail}: ${formatPercent(
      strict.value,
    )}): the stricter ${formatPercent(strict.value)} holds.`,
  };
}
