import { InMemoryGovernanceApi } from '../src/__fixtures__/InMemoryGovernanceApi';
import { dayFromToday } from '../src/model/dates';

/** Policy, campaigns and exemptions with something to look at. */
export function devGovernance(): InMemoryGovernanceApi {
  const api = new InMemoryGovernanceApi();
  api.createPolicyTarget({
    name: 'all-websites',
    for: { type: ['website'] },
    measure: 'lines',
    value: 70,
    state: 'active',
  });
  api.createPolicyTarget({
    name: 'everything',
    for: { lifecycle: ['production'] },
    measure: 'branches',
    value: 60,
    by: dayFromToday(120),
    kind: 'stretch',
  });
  api.createCampaign({
    name: 'Services to 75 %',
    scope: { type: ['service'] },
    target: 75,
    start: dayFromToday(-20),
    due: dayFromToday(70),
    owner: 'group:default/platform',
    state: 'active',
    brief:
      '## Why\n\nMost incidents of the last year began in code without tests.\n\n- Begin with the worst gaps.\n- Ask `#testing` for help.',
  });
  api.createCampaign({
    name: 'Libraries to 90 %',
    scope: { type: ['library'] },
    target: 90,
    start: dayFromToday(10),
    due: dayFromToday(100),
    owner: 'group:default/platform',
  });
  const reason = 'Replaced by the new importer in spring';
  api.requestEntityExemption({
    entityRef: 'component:default/legacy-import',
    reason,
    expires: dayFromToday(20),
  });
  api.approveEntityExemption(api.exemptions[0].id);
  api.requestEntityExemption({
    entityRef: 'component:default/mail-gateway',
    reason: 'Moves to a hosted service',
    expires: dayFromToday(150),
  });
  api.expiringFiles = [
    {
      entityRef: 'component:default/payments-api',
      title: null,
      kind: 'blocked',
      path: 'src/terminal/**',
      reason: 'Needs a card terminal in CI',
      expires: dayFromToday(9),
      setBy: 'user:default/ada',
    },
  ];
  return api;
}
