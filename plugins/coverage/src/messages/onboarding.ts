export const onboarding = {
  annotationTitle: 'Coverage is not switched on for this entity',
  annotationText:
    'Add the annotation on the marked line to the entity’s catalog file, then send a report from its build.',
  yaml: 'The entity’s catalog file',
  uploadTitle: 'No report yet',
  uploadText:
    'This entity is ready. Send the report that your tests wrote, from a build or from your machine.',
  cli: 'With the coverage command',
  curl: 'Or with curl',
  tokenHint: 'COVERAGE_TOKEN is a service token that your portal accepts.',
  copy: 'Copy “{{title}}”',
  copied: 'Copied',
  check: 'Check again',
  orgTitle: 'Nothing reports its coverage yet',
  orgText:
    'Annotate an entity in the catalog and upload a report for it. It then appears here.',
  orgAnnotated_one: '{{count, number}} entity is annotated.',
  orgAnnotated_other: '{{count, number}} entities are annotated.',
} as const;
