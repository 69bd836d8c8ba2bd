import { between, pick, seededRandom } from './seededRandom.mjs';

const EXTENSIONS = { typescript: 'ts', java: 'java', go: 'go', python: 'py' };
const FOLDERS = {
  typescript: 'src',
  java: 'src/main/java',
  go: 'internal',
  python: 'app',
};

const LAYERS = {
  service: ['api', 'domain', 'storage', 'clients', 'jobs'],
  website: ['pages', 'components', 'hooks', 'state'],
  library: ['core', 'format', 'rules'],
};

const SUBJECTS = [
  ...['request', 'retry', 'cache', 'mapper', 'validation', 'schedule'],
  ...['pricing', 'address', 'customer', 'document', 'export', 'notification'],
  ...['session', 'webhook', 'migration', 'limits', 'search', 'status'],
];

/** What the component is about comes first, and is what its risk is about. */
const OWN_SUBJECTS = [
  [/login|session|identity|token/, ['password', 'oauth', 'token']],
  [/permission|consent/, ['role', 'policy', 'access']],
  [/payment|checkout|refund|payout/, ['payment', 'refund', 'capture']],
  [/ledger|invoice|bank|currency|closing/, ['ledger', 'invoice', 'rounding']],
  [/booking|cancellation|itinerary|seat/, ['reservation', 'seats', 'penalty']],
  [/deploy|event|feature|build/, ['deploy', 'queue', 'rollback']],
];

const VERBS = ['read', 'write', 'parse', 'apply', 'merge', 'check', 'send'];

/**
 * The files of a component: each with its blocks, which are functions of some
 * lines and a difficulty from 0 (tested first) to 1, and how easily it is tested.
 */
export function sourceFiles({ name, type, language }) {
  const random = seededRandom('files', name);
  const own = OWN_SUBJECTS.find(([about]) => about.test(name))?.[1] ?? [];
  const subjects = [...own, ...SUBJECTS].slice(
    0,
    Math.round(between(random, 6, 12)) + own.length,
  );
  return subjects.map(subject => ({
    path: [
      FOLDERS[language],
      pick(random, LAYERS[type]),
      `${subject}.${EXTENSIONS[language]}`,
    ].join('/'),
    blocks: blocksOf(random, subject),
    ease: between(random, -0.22, 0.22),
  }));
}

function blocksOf(random, subject) {
  const count = Math.round(between(random, 3, 14));
  let line = 8;
  return Array.from({ length: count }, (_, i) => {
    const lines = Math.round(between(random, 3, 12));
    const block = {
      name: `${VERBS[i % VERBS.length]}_${subject}${i < VERBS.length ? '' : i}`,
      firstLine: line,
      lines,
      difficulty: random(),
    };
    line += lines + 3;
    return block;
  });
}
