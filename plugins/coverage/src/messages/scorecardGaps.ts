/** The worst gaps of all entities. */
export const scorecardGaps = {
  intro:
    'What to test first in the whole organisation: by priority, then by value for the effort. Of each entity its ten worst open gaps.',
  priorities: 'Priorities',
  priority: 'Priority',
  file: 'File',
  entity: 'Entity',
  uncovered: 'Uncovered lines',
  rules_one: '(rule {{rules}})',
  rules_other: '(rules {{rules}})',
  shown: 'Showing {{shown, number}} of {{total, number}} gaps',
  more: 'Load more gaps',
  none: 'No gap is open',
  noneText: 'Entities that report have no open gap, or none reports yet.',
} as const;

/** Entities that do not report, and how to let them. */
export const scorecardAnnotate = {
  intro:
    'These entities send no coverage. Each needs the annotation in its catalog file, and an upload from its build.',
  count_one: '{{count, number}} entity does not report',
  count_other: '{{count, number}} entities do not report',
  shown: 'Showing {{shown, number}} of {{total, number}} entities',
  more: 'Load more entities',
  all: 'Every entity reports',
  allText: 'Nothing is left to annotate or to upload.',
  annotated: 'Annotated, waits for its first upload',
  notAnnotated: 'Not annotated',
  steps: 'What to do',
  hideSteps: 'Hide',
  stepsOf: 'What to do for {{name}}',
  hideStepsOf: 'Hide what to do for {{name}}',
  edit: 'Edit its file',
  editOf: 'Edit the catalog file of {{name}}',
  noEdit: 'The catalog does not say where its file can be edited.',
  yaml: 'Add the annotation on the marked line',
  command: 'Or let the command add it, in the checkout',
  upload: 'Then send a report from its build',
  problems: {
    title: 'Annotations that cannot be read',
    text: 'What they say is left out until somebody corrects it.',
    checked_one:
      'Checked {{count, number}} entity with annotations of this plugin.',
    checked_other:
      'Checked {{count, number}} entities with annotations of this plugin.',
    none: 'All of them can be read.',
    entity: 'Entity',
    annotation: 'Annotation',
    value: 'It says',
    expected: 'Expected was',
    fix: 'Correct',
    more: 'Check more entities',
  },
} as const;
