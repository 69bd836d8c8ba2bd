import { COVERAGE_ENABLED_ANNOTATION } from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';

/** Where a report goes to. */
export interface UploadTarget {
  entityRef: string;
  /** Base URL of the backend. */
  portal: string;
}

/** The head of an entity's file with the annotation, and the line it is on. */
export function annotationYaml(
  entity: Pick<Entity, 'apiVersion' | 'kind' | 'metadata'>,
) {
  const { name, namespace } = entity.metadata;
  const lines = [
    `apiVersion: ${entity.apiVersion}`,
    `kind: ${entity.kind}`,
    'metadata:',
    `  name: ${name}`,
    ...(namespace && namespace !== 'default'
      ? [`  namespace: ${namespace}`]
      : []),
    '  annotations:',
    `    ${COVERAGE_ENABLED_ANNOTATION}: 'true'`,
  ];
  return { text: lines.join('\n'), annotationLine: lines.length };
}

/** Adds the annotation to the file that lies in the checkout. */
export function annotateCommand(entityRef: string): string {
  return `npx @backstage-coverage/coverage-cli annotate catalog-info.yaml --entity ${entityRef} --write`;
}

export function uploadCommand({ entityRef, portal }: UploadTarget): string {
  return [
    `export COVERAGE_URL=${portal}`,
    `npx @backstage-coverage/coverage-cli upload coverage.xml --entity ${entityRef}`,
  ].join('\n');
}

/** The metadata goes first: a refused upload is refused before its reports. */
export function uploadCurl({ entityRef, portal }: UploadTarget): string {
  const metadata = [
    `"entityRef":"${entityRef}"`,
    `"commit":"'$COMMIT'"`,
    `"committedAt":"'$TIME'"`,
    `"branch":"main"`,
  ].join(',');
  return [
    'COMMIT=$(git rev-parse HEAD)',
    'TIME=$(git show -s --format=%cI HEAD)',
    `curl -H "Authorization: Bearer $COVERAGE_TOKEN" \\`,
    `  -F 'metadata={${metadata}}' \\`,
    `  -F report=@coverage.xml \\`,
    `  ${portal}/api/coverage/uploads`,
  ].join('\n');
}
