import {
  annotationProblems,
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
} from '@backstage-coverage/plugin-coverage-common';
import { CliError } from '../CliError';
import { CatalogEntity, CatalogText } from './CatalogText';
import { unifiedDiff } from './unifiedDiff';

/** What becomes of a catalog file. */
export interface AnnotatedFile {
  text: string;
  entities: {
    entityRef: string;
    /** By name, what is new. */
    added: Record<string, string>;
    /** By name, what stood there and what does now. */
    replaced: Record<string, { from: unknown; to: string }>;
  }[];
  warnings: string[];
  /** Empty: nothing changes. */
  diff: string;
}

interface Wish {
  wanted: Record<string, string>;
  /** Name or reference; default: every component. */
  entity?: string;
  /** One file of many, in this folder of the repository. */
  all?: { folder: string };
}

/** @throws CliError when no entity is meant, or the portal could not read the result */
export function annotateFile(
  before: string,
  file: string,
  wish: Wish,
): AnnotatedFile {
  const catalog = new CatalogText(before, file);
  const wanted = new Map<number, Record<string, string>>();
  const entities: AnnotatedFile['entities'] = [];
  const warnings: string[] = [];
  for (const [place, entity] of chosen(catalog, file, wish)) {
    const annotations = wantedOf(entity, wish);
    warnings.push(...problemsOf(entity, annotations, file));
    wanted.set(place, annotations);
    entities.push({
      entityRef: refOf(entity),
      ...changes(entity, annotations),
    });
  }
  const text = catalog.annotated(wanted);
  return { text, entities, warnings, diff: unifiedDiff(before, text, file) };
}

function chosen(
  catalog: CatalogText,
  file: string,
  { entity: wished, all }: Wish,
): [number, CatalogEntity][] {
  const known = [...catalog.entities()];
  const components = known.filter(
    ([, { kind }]) => kind.toLowerCase() === 'component',
  );
  if (wished === undefined) {
    if (components.length === 0 && !all) {
      throw new CliError(
        `${file} describes no component${
          known.length > 0
            ? `, only ${namesOf(known)}: choose with --entity`
            : ''
        }.`,
      );
    }
    return components;
  }
  const isRef = wished.includes(':');
  const found = isRef
    ? known.filter(([, one]) => refOf(one) === wished.toLowerCase())
    : known.filter(([, { name }]) => name === wished);
  if (found.length === 0 && !all) {
    throw new CliError(
      `${file} describes no entity '${wished}', only ${
        namesOf(known) || 'none'
      }.`,
    );
  }
  if (found.length > 1) {
    const ofComponents = found.filter(one => components.includes(one));
    if (ofComponents.length !== 1) {
      throw new CliError(
        `${file} describes several entities '${wished}': ${namesOf(found)}.`,
      );
    }
    return ofComponents;
  }
  return found;
}

function wantedOf(
  { annotations }: CatalogEntity,
  { wanted, all }: Wish,
): Record<string, string> {
  if (!all) {
    return wanted;
  }
  const { [COVERAGE_ENABLED_ANNOTATION]: enabled, ...others } = wanted;
  const said = annotations[COVERAGE_ENABLED_ANNOTATION];
  if (String(said).toLowerCase() === 'false') {
    return {};
  }
  return {
    [COVERAGE_ENABLED_ANNOTATION]: enabled,
    ...(all.folder !== '' && !(COVERAGE_PATH_ANNOTATION in annotations)
      ? { [COVERAGE_PATH_ANNOTATION]: all.folder }
      : {}),
    ...others,
  };
}

/** Of what is asked for an error, of what was there before a warning. */
function problemsOf(
  entity: CatalogEntity,
  wanted: Record<string, string>,
  file: string,
): string[] {
  const merged = { ...entity.annotations, ...wanted };
  const annotations = Object.fromEntries(
    Object.entries(merged).map(([name, value]) => [name, String(value)]),
  );
  return annotationProblems({
    metadata: { name: entity.name, annotations },
  }).map(({ annotation, value, expected }) => {
    const message = `${refOf(
      entity,
    )} in ${file} would say '${value}' in ${annotation}; expected ${expected}.`;
    if (annotation in wanted) {
      throw new CliError(message);
    }
    return message;
  });
}

function changes(
  { annotations }: CatalogEntity,
  wanted: Record<string, string>,
): Pick<AnnotatedFile['entities'][number], 'added' | 'replaced'> {
  const added: Record<string, string> = {};
  const replaced: Record<string, { from: unknown; to: string }> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (!(name in annotations)) {
      added[name] = value;
    } else if (annotations[name] !== value) {
      replaced[name] = { from: annotations[name], to: value };
    }
  }
  return { added, replaced };
}

function refOf({ kind, namespace, name }: CatalogEntity): string {
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

function namesOf(entities: readonly [number, CatalogEntity][]): string {
  return entities.map(([, entity]) => refOf(entity)).join(', ');
}
