import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { components, domains, systems, teams } from './organisation.mjs';
import { targets } from './targets.mjs';

const SIMULATED = 'simulated';
const ANNOTATION = 'backstage-coverage.dev';

/** The entities of the organisation as the catalog reads them. */
export function catalogInfo() {
  const documents = [
    ...teams.map(({ name, title, type = 'team', parent }) =>
      entity('Group', name, title, [
        'spec:',
        `  type: ${type}`,
        ...(parent ? [`  parent: ${parent}`] : []),
        '  children: []',
      ]),
    ),
    ...domains.map(({ name, title, owner }) =>
      entity('Domain', name, title, ['spec:', `  owner: ${owner}`]),
    ),
    ...systems.map(({ name, title, owner, domain }) =>
      entity('System', name, title, [
        'spec:',
        `  owner: ${owner}`,
        `  domain: ${domain}`,
      ]),
    ),
    ...components.map(componentInfo),
  ];
  return [
    '# Written by catalogInfo.mjs: change organisation.mjs and run it again.',
    documents.join('\n---\n'),
    '',
  ].join('\n');
}

function componentInfo(component) {
  const { name, title, type, language, tier, owner, system, trend } = component;
  const target = targets[trend];
  const annotations = [
    `${ANNOTATION}/tier: '${tier}'`,
    ...(trend === 'unannotated' ? [] : [`${ANNOTATION}/enabled: 'true'`]),
    ...(target ? [`${ANNOTATION}/target: '${target.value}'`] : []),
    ...(target?.by ? [`${ANNOTATION}/target-date: '${target.by}'`] : []),
  ];
  const lifecycle = { deprecated: 'deprecated', new: 'experimental' }[trend];
  return entity(
    'Component',
    name,
    title,
    [
      'spec:',
      `  type: ${type}`,
      `  lifecycle: ${lifecycle ?? 'production'}`,
      `  owner: ${owner}`,
      `  system: ${system}`,
    ],
    { annotations, tags: [language] },
  );
}

function entity(kind, name, title, spec, { annotations = [], tags = [] } = {}) {
  return [
    'apiVersion: backstage.io/v1alpha1',
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    `  title: ${title} (simulated)`,
    '  description: Made up for the demo; its coverage is simulated',
    `  tags: [${[SIMULATED, ...tags].join(', ')}]`,
    '  annotations:',
    `    ${ANNOTATION}/simulated: 'true'`,
    ...annotations.map(line => `    ${line}`),
    ...spec,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(
    join(import.meta.dirname, 'catalog-info.yaml'),
    catalogInfo(),
  );
}
