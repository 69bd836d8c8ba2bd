import {
  annotateCommand,
  annotationYaml,
  uploadCommand,
  uploadCurl,
} from './onboardingSnippets';

const target = {
  entityRef: 'component:payments/ledger',
  portal: 'https://portal.example.com',
};

describe('annotationYaml', () => {
  it('is the head of the entity with the annotation on its last line', () => {
    const { text, annotationLine } = annotationYaml({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ledger', namespace: 'payments' },
    });
    expect(text.split('\n')[annotationLine - 1]).toBe(
      "    backstage-coverage.dev/enabled: 'true'",
    );
    expect(text).toContain('  namespace: payments');
  });

  it('does not spell out the default namespace', () => {
    const { text } = annotationYaml({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ledger', namespace: 'default' },
    });
    expect(text).not.toContain('namespace');
  });
});

describe('annotateCommand', () => {
  it('names the entity, since a file may describe several', () => {
    expect(annotateCommand('component:payments/ledger')).toBe(
      'npx @backstage-coverage/coverage-cli annotate catalog-info.yaml --entity component:payments/ledger --write',
    );
  });
});

describe('upload snippets', () => {
  it('name the entity and the portal', () => {
    expect(uploadCommand(target)).toBe(
      [
        'export COVERAGE_URL=https://portal.example.com',
        'npx @backstage-coverage/coverage-cli upload coverage.xml --entity component:payments/ledger',
      ].join('\n'),
    );
  });

  it('send the metadata before the report', () => {
    const curl = uploadCurl(target);
    expect(curl.indexOf('metadata=')).toBeLessThan(curl.indexOf('report=@'));
    expect(curl).toContain('https://portal.example.com/api/coverage/uploads');
  });
});
