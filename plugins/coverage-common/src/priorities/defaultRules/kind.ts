import { PriorityRule } from '../PriorityRule';

/** C: what kind of code it is, where its meaning says nothing. The first that holds speaks. */
export const kindRules: PriorityRule[] = [
  {
    id: 'C1',
    group: 'C',
    when: {
      after: ['A5'],
      side: 'server',
      maxCoverage: 50,
      words: ['api', 'route', 'router', 'endpoint', 'graphql', 'grpc', 'rpc'],
    },
    effect: { set: 'high' },
    reason: 'API route ({word})',
  },
  {
    id: 'C2',
    group: 'C',
    // In the name only: a folder `server/` or `clients/` is about everything in it.
    when: {
      after: ['A5'],
      side: 'server',
      maxCoverage: 50,
      nameWords: [
        'server',
        'controller',
        'client',
        'manager',
        'gateway',
        'adapter',
        'connector',
      ],
    },
    effect: { set: 'high' },
    reason: 'boundary to other systems ({word})',
  },
  {
    id: 'C3',
    group: 'C',
    when: {
      after: ['A5'],
      side: 'server',
      nameWords: ['base', 'abstract', 'registry', 'core'],
    },
    effect: { set: 'high' },
    reason: 'shared by others ({word})',
  },
  {
    id: 'C4',
    group: 'C',
    when: {
      after: ['A5'],
      side: 'server',
      maxCoverage: 70,
      words: [
        'usecase',
        'engine',
        'executor',
        'processor',
        'parser',
        'extractor',
        'validator',
        'error',
        'repository',
        'sync',
        'middleware',
      ],
    },
    effect: { set: 'high' },
    reason: 'core logic ({word})',
  },
  {
    id: 'C5',
    group: 'C',
    when: { after: ['A5'], side: 'server', minUncovered: 100 },
    effect: { set: 'high' },
    reason: 'much server code without tests',
  },
];
