import {
  Count,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { formatCount } from '../formatCount';
import { PatchCoverage } from './patchCoverage';

/** What is asked for; what is absent is not asked for. Per cent. */
export interface Thresholds {
  project?: number;
  patch?: number;
  /** How far line coverage may fall below the base, percentage points. */
  drop?: number;
  /** Patches with fewer counted lines always pass. */
  minPatchLines: number;
  /** By name of the area. */
  areas: ReadonlyMap<string, number>;
}

/** What was measured. */
export interface Measured {
  project: Count;
  /** `null`: there is nothing to compare with. */
  base: Count | null;
  patch: PatchCoverage | null;
  areas: ReadonlyMap<string, Count>;
}

/** One question and its answer. */
export interface Gate {
  name: string;
  /** `null`: nothing to measure, which passes. */
  passed: boolean | null;
  current: Count | null;
  /** Per cent that is asked for. */
  wanted: number;
  sentence: string;
}

/** Every threshold against what was measured, in the order people read them. */
export function gates(measured: Measured, thresholds: Thresholds): Gate[] {
  const { project, base, patch } = measured;
  const found: Gate[] = [];
  if (thresholds.project !== undefined) {
    found.push(atLeast('project', project, thresholds.project));
  }
  if (thresholds.drop !== undefined && base) {
    found.push(noDrop(project, base, thresholds.drop));
  }
  if (thresholds.patch !== undefined && patch) {
    found.push(
      ofPatch(patch.lines, thresholds.patch, thresholds.minPatchLines),
    );
  }
  for (const [area, wanted] of thresholds.areas) {
    const current = measured.areas.get(area);
    if (current) {
      found.push(atLeast(`area ${area}`, current, wanted));
    }
  }
  return found;
}

function atLeast(name: string, current: Count, wanted: number): Gate {
  const percent = percentOf(current);
  if (percent === null) {
    return {
      name,
      passed: null,
      current,
      wanted,
      sentence: `No line is counted, so there is nothing to ask for.`,
    };
  }
  const missing =
    Math.ceil((wanted * current.total) / 100 - 1e-9) - current.covered;
  return {
    name,
    passed: missing <= 0,
    current,
    wanted,
    sentence:
      missing <= 0
        ? `${formatPercent(percent)} of lines (${formatCount(
            current,
          )}) is at least ${wanted} %.`
        : `${formatPercent(percent)} of lines (${formatCount(
            current,
          )}) is below ${wanted} %: ${
            missing === 1 ? '1 more line is' : `${missing} more lines are`
          } needed.`,
  };
}

function noDrop(project: Count, base: Count, drop: number): Gate {
  const now = percentOf(project) ?? 0;
  const before = percentOf(base) ?? 0;
  const change = now - before;
  const wanted = Math.max(0, before - drop);
  const points = `${Math.abs(change).toFixed(2)} percentage points`;
  const how =
    Math.abs(change) < 0.005
      ? 'is as it was'
      : `${change > 0 ? 'rose' : 'fell'} by ${points}`;
  return {
    name: 'change',
    passed: now >= wanted - 1e-9,
    current: project,
    wanted,
    sentence: `Line coverage ${how}: ${formatPercent(
      before,
    )} before, ${formatPercent(now)} now; it may fall by ${drop}.`,
  };
}

function ofPatch(lines: Count, wanted: number, minLines: number): Gate {
  const gate = atLeast('patch', lines, wanted);
  if (gate.passed === false && lines.total < minLines) {
    return {
      ...gate,
      passed: true,
      sentence: `${
        lines.total
      } changed lines are fewer than ${minLines}, too few to judge; ${formatCount(
        lines,
      )} are covered.`,
    };
  }
  return lines.total === 0
    ? { ...gate, sentence: 'No changed line is counted as code.' }
    : gate;
}
