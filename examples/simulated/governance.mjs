const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What the organisation that does not exist asks of its teams, in days around
 * `now`, so that it is under way whenever it is loaded.
 */
export function simulatedGovernance(now = Date.now()) {
  const day = days => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  return {
    campaigns: [
      {
        name: 'Tier 1 to 80 % (simulated)',
        scope: { tags: ['simulated'], tier: ['1'] },
        target: 80,
        start: day(-45),
        due: day(75),
        owner: 'group:default/sim-fernweh',
        brief: [
          'Made up for the demo.',
          '',
          '## Why',
          '',
          'What customers pay with, book with and log in with should not break unnoticed.',
          '',
          '## What to do',
          '',
          '1. Close the critical gaps first: the plan of each component lists them.',
          '2. Ask for an exemption where a component is about to go.',
        ].join('\n'),
        state: 'active',
      },
      {
        name: 'Everything of Platform to 70 % (simulated)',
        scope: { tags: ['simulated'], group: ['group:default/sim-platform'] },
        target: 70,
        start: day(30),
        due: day(210),
        owner: 'group:default/sim-platform',
        brief: 'Made up for the demo: a draft, of which nobody is reminded.',
        state: 'draft',
      },
    ],
    exemptions: [
      {
        entityRef: 'component:default/sim-map-tiles',
        reason: 'Simulated: replaced by a service of another company by then',
        expires: day(60),
      },
      {
        entityRef: 'component:default/sim-closing-books',
        reason:
          'Simulated: its tests run in another pipeline, which comes next',
        expires: day(20),
      },
    ],
    /** Of files. */
    fileExemptions: [
      {
        entityRef: 'component:default/sim-booking-api',
        kind: 'exempt',
        path: '**/generated/**',
        reason: 'Simulated: generated code goes away with the next release',
        until: day(14),
      },
    ],
  };
}
