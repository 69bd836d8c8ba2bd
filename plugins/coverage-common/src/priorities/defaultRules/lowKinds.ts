import { PriorityRule } from '../PriorityRule';

/**
 * B: kinds of code where little breaks. They come after C and only cap, so that
 * a large helper is no more than a helper.
 */
export const lowKindRules: PriorityRule[] = [
  {
    id: 'B1',
    when: {
      words: [
        'theme',
        'style',
        'icon',
        'i18n',
        'locale',
        'fixture',
        'mock',
        'script',
        'benchmark',
        'seed',
        'debug',
      ],
    },
    effect: { atMost: 'low' },
    reason: 'little can break ({word})',
  },
  {
    id: 'B1-examples',
    // By folder, since `com.example.demo` is where Java applications begin.
    when: {
      paths: ['{example,demo,sample}/', '**/{examples,demos,samples}/**'],
    },
    effect: { atMost: 'low' },
    reason: 'an example',
  },
  {
    id: 'B1-declarations',
    when: {
      nameWords: ['constant', 'type', 'interface', 'enum'],
      maxUncovered: 39,
    },
    effect: { atMost: 'low' },
    reason: 'declarations ({word})',
  },
  {
    id: 'B2',
    when: { words: ['openapi', 'swagger', 'generator', 'docs', 'schema'] },
    effect: { atMost: 'medium' },
    reason: 'descriptions and generators ({word})',
  },
  {
    id: 'B3',
    when: { words: ['util', 'helper'], after: ['!A1'], maxUncovered: 39 },
    effect: { atMost: 'low' },
    reason: 'a small helper ({word})',
  },
  {
    id: 'B3-large',
    when: { words: ['util', 'helper'], after: ['!A1', '!B3'] },
    effect: { atMost: 'medium' },
    reason: 'a helper ({word})',
  },
  {
    id: 'B4',
    when: {
      words: [
        'log',
        'logging',
        'logger',
        'metric',
        'trace',
        'tracing',
        'telemetry',
        'analytics',
        'stats',
      ],
      after: ['!A1'],
    },
    effect: { atMost: 'medium' },
    reason: 'watches the work, does not do it ({word})',
  },
  {
    id: 'B5',
    // The whole name, not a word of it: "main" in `MainMenu` says nothing.
    when: {
      nameWords: ['main', 'app', 'index', 'application', 'program'],
      paths: [
        '**/{main,app,index,application,program,__main__}.*',
        '**/{Main,App,Application,Program}.*',
      ],
      after: ['A5'],
      maxUncovered: 39,
    },
    effect: { atMost: 'low' },
    reason: 'an entry point that only wires parts together',
  },
  {
    id: 'B6',
    when: { nameWords: ['memory', 'fake', 'stub'] },
    effect: { add: -1 },
    reason: 'a stand-in ({word})',
  },
  {
    id: 'B7',
    // The bound is a fit: people ranked screens of up to 31 statements low.
    when: { after: ['A5'], side: 'ui', maxUncovered: 31 },
    effect: { atMost: 'low' },
    reason: 'a small part of the user interface',
  },
];
