import { mockServices } from '@backstage/backend-test-utils';
import { defaultPolicy } from '@backstage-coverage/plugin-coverage-common';
import { readCoverageConfig } from './config';

const read = (coverage?: object) =>
  readCoverageConfig(
    mockServices.rootConfig({ data: coverage ? { coverage } : {} }),
  );

describe('readCoverageConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      defaultBranches: ['main', 'master'],
      badgesArePublic: false,
      limits: {
        sentBytes: 200_000_000,
        inflatedBytes: 2_000_000_000,
        reports: 100,
        files: 200_000,
        documentBytes: 64_000_000,
        inventoryBytes: 32_000_000,
        ratio: 300,
        pathBytes: 8_000,
        seconds: 240,
        idleSeconds: 30,
        uploadsAtOnce: 16,
      },
      catalogSync: {
        frequency: { minutes: 10 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 15 },
      },
      analysisRefresh: {
        frequency: { minutes: 1 },
        timeout: { hours: 1 },
        initialDelay: { seconds: 30 },
      },
      campaignReminders: {
        frequency: { cron: '0 8 * * 1' },
        timeout: { hours: 1 },
      },
      policy: defaultPolicy(),
      ingest: { subjects: [], others: 'allow' },
    });
  });

  it('takes what is set', () => {
    const config = read({
      defaultBranches: ['trunk'],
      limits: { files: 10 },
      catalogSync: { frequency: { minutes: 1 }, timeout: { seconds: 30 } },
      campaigns: {
        reminders: { frequency: { days: 1 }, timeout: { minutes: 1 } },
      },
    });
    expect(config.campaignReminders).toMatchObject({ frequency: { days: 1 } });
    expect(config.defaultBranches).toEqual(['trunk']);
    expect(config.limits).toMatchObject({ files: 10, reports: 100 });
    expect(config.catalogSync).toMatchObject({ frequency: { minutes: 1 } });
  });

  it.each([0, -1, 1.5])('refuses the limit %p', files => {
    expect(() => read({ limits: { files } })).toThrow(
      `coverage.limits.files is ${files} in the configuration; it must be a whole number above 0`,
    );
  });

  it('takes a policy over the defaults', () => {
    const { policy } = read({ policy: { capacity: 12 } });
    expect(policy).toEqual({ ...defaultPolicy(), capacity: 12 });
  });

  it.each([
    [{ capcity: 12 }, /coverage\.policy/],
    [{ targets: [{ id: 'tier 1', value: 80 }] }, /targets\[0\]\.id/],
    [{ priorities: { disabled: ['Z9'] } }, /"Z9"/],
  ])('refuses the policy %j in one sentence', (policy, message) => {
    expect(() => read({ policy })).toThrow(message);
  });

  it('takes for which entities tokens may write', () => {
    const subjects = [{ subject: 'ci', for: { tier: 1, owner: ['a', 'b'] } }];
    expect(read({ ingest: { subjects, others: 'deny' } }).ingest).toEqual({
      subjects: [{ subject: 'ci', for: { tier: ['1'], owner: ['a', 'b'] } }],
      others: 'deny',
    });
  });

  it.each([
    [{ others: 'maybe' }, /coverage\.ingest\.others is 'maybe'.*allow or deny/],
    [
      { subjects: [{ subject: 'ci', for: { team: 'a' } }] },
      /coverage\.ingest\.subjects\.0\.for.*team/,
    ],
    [{ subjects: [{ subject: 'ci' }] }, /coverage\.ingest\.subjects\.0\.for/],
    [{ subjects: [{ for: {} }] }, /subject/],
  ])('refuses the tokens of %j in one sentence', (ingest, message) => {
    expect(() => read({ ingest })).toThrow(message);
  });
});
