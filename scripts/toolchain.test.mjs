import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsBackstage } from './toolchain.mjs';

test('Backstage runs on Node 22.15 and newer, and on 24', () => {
  const runs = ['v22.15.0', 'v22.21.1', 'v24.0.0', '24.11.1'];
  const doesNot = ['v20.20.2', 'v22.14.0', 'v23.11.0', 'v25.1.0'];
  assert.deepEqual([...runs, ...doesNot].filter(runsBackstage), runs);
});
