import { batchServer } from './batchServer';
import { dayFromToday } from './days';
import { governanceApi, governanceApiOfJob } from './portalApi';

const type = ['service'];

/** A target of the policy, a campaign that runs, and a request for an exemption. */
export async function decideOnServices(): Promise<void> {
  await undoDecisions();
  const api = await governanceApi();
  await api.createPolicyTarget({
    name: 'services-tested',
    for: { type },
    measure: 'lines',
    value: 80,
    by: dayFromToday(90),
  });
  await api.createCampaign({
    name: 'Services well tested',
    scope: { type },
    target: 80,
    start: dayFromToday(0),
    due: dayFromToday(90),
    owner: 'group:default/batch-team',
    brief: 'Because *we* break them.',
    state: 'active',
  });
  await governanceApiOfJob().requestEntityExemption({
    entityRef: batchServer,
    reason: 'Sold with its team',
    expires: dayFromToday(10),
  });
}

/** The demo belongs to other tests as well, and what it brings itself stays. */
export async function undoDecisions(): Promise<void> {
  const api = await governanceApi();
  const { targets } = await api.getPolicy();
  for (const { id, origin } of targets) {
    if (origin === 'portal') {
      await api.deletePolicyTarget(id);
    }
  }
  const campaigns = (await api.listCampaigns()).items.filter(
    ({ name }) => !isOfDemo(name),
  );
  for (const { id, ...campaign } of campaigns) {
    if (campaign.state === 'active' || campaign.state === 'ended') {
      const { name, scope, target, start, due, owner } = campaign;
      await api.updateCampaign(id, {
        name,
        scope,
        target,
        start,
        due,
        owner,
        state: 'archived',
      });
    }
    await api.deleteCampaign(id);
  }
  const exemptions = (await api.listEntityExemptions()).items;
  for (const { id, state, reason } of exemptions) {
    if (!isOfDemo(reason) && (state === 'requested' || state === 'approved')) {
      await api.revokeEntityExemption(id);
    }
  }
}

function isOfDemo(text: string): boolean {
  return /simulated/i.test(text);
}
