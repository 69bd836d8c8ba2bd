import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
  COVERAGE_TIER_ANNOTATION,
  EntityFacts,
} from '@backstage-coverage/plugin-coverage-common';
import { parseAllDocuments } from 'yaml';

interface Described {
  kind?: string;
  metadata?: {
    name?: string;
    namespace?: string;
    title?: string;
    tags?: string[];
    annotations?: Record<string, string>;
  };
  spec?: {
    type?: string;
    lifecycle?: string;
    owner?: string;
    system?: string;
  };
}

/**
 * What the folder's `catalog-info.yaml` says of its first component; without one, a
 * component with the folder's name.
 */
export async function scannedEntity(root: string): Promise<EntityFacts> {
  const { metadata, spec } = (await described(root)) ?? {};
  const name = metadata?.name ?? basename(root);
  const annotations = metadata?.annotations ?? {};
  const target = annotations[COVERAGE_TARGET_ANNOTATION];
  return {
    entityRef: `component:${metadata?.namespace ?? 'default'}/${name}`,
    title: metadata?.title ?? name,
    kind: 'component',
    type: spec?.type ?? null,
    lifecycle: spec?.lifecycle ?? null,
    tier: annotations[COVERAGE_TIER_ANNOTATION] ?? null,
    tags: metadata?.tags ?? [],
    owner: spec?.owner ?? null,
    owners: spec?.owner ? [spec.owner] : [],
    system: spec?.system ?? null,
    dependents: null,
    targetAnnotation: target
      ? {
          value: String(target),
          by: annotations[COVERAGE_TARGET_DATE_ANNOTATION] ?? null,
        }
      : null,
    path: '',
  };
}

/** The component that the folder's `catalog-info.yaml` describes first, if any. */
export async function catalogEntityRef(
  root: string,
): Promise<string | undefined> {
  const metadata = (await described(root))?.metadata;
  return metadata?.name
    ? `component:${metadata.namespace ?? 'default'}/${metadata.name}`
    : undefined;
}

async function described(root: string): Promise<Described | undefined> {
  try {
    const text = await readFile(join(root, 'catalog-info.yaml'), 'utf8');
    const documents = parseAllDocuments(text).map(
      document => document.toJS({ maxAliasCount: 10 }) as Described | null,
    );
    return (
      documents.find(
        document => document?.kind?.toLowerCase() === 'component',
      ) ?? undefined
    );
  } catch {
    // Missing, or not to be read: the catalog itself tells its owners so.
    return undefined;
  }
}
