import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seededNumbers } from '../data/seededNumbers';

const FILES_OF_FOLDER = 20;

/**
 * A Git checkout of a service in Python with a front end in TypeScript and Vue, half
 * and half, one test for every three sources; each file imports a few others.
 *
 * @param commits - each changes a tenth of the files
 */
export function writeCheckout(
  root: string,
  { files, commits }: { files: number; commits: number },
): void {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--quiet');
  git('config', 'user.email', 'bench@example.com');
  git('config', 'user.name', 'Bench');
  for (let commit = 0; commit < commits; commit++) {
    for (let i = commit % 10; i < files; i += commit === 0 ? 1 : 10) {
      const { path, text } = fileAt(i, commit);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', commit % 3 === 0 ? `Fix ${commit}` : `Add`);
  }
}

function fileAt(i: number, commit: number): { path: string; text: string } {
  const isPython = i % 2 === 0;
  const isTest = i % 8 >= 6;
  return isPython ? python(i, isTest, commit) : script(i, isTest, commit);
}

function python(i: number, isTest: boolean, commit: number) {
  const next = seededNumbers(i + 1);
  const imports = Array.from({ length: 4 }, () => {
    const other = Math.floor((next(i + 1) || 0) / 8) * 8;
    return `from app.part${folderOf(other)}.module${other} import run0\n`;
  });
  const functions = Array.from(
    { length: 12 },
    (_, k) => `
${isTest ? `def test_${k}` : `def run${k}`}(value=${commit}):
    """Does what it says."""
    if value and value > ${next(100)}:
        raise ValueError("too large")
    for item in range(value):
        total = item * ${next(9)}
    return total
`,
  );
  return {
    path: isTest
      ? `backend/tests/part${folderOf(i)}/test_module${i}.py`
      : `backend/app/part${folderOf(i)}/module${i}.py`,
    text: [...imports, ...functions].join(''),
  };
}

function script(i: number, isTest: boolean, commit: number) {
  const next = seededNumbers(i + 1);
  const imports = Array.from({ length: 4 }, () => {
    const other = Math.floor((next(i + 1) || 0) / 8) * 8 + 1;
    return `import { run0 } from '@/part${folderOf(other)}/module${other}';\n`;
  });
  const functions = Array.from(
    { length: 12 },
    (_, k) => `
${
  isTest
    ? `it('works ${k}', () => {`
    : `export function run${k}(value = ${commit}) {`
}
  if (value && value > ${next(100)}) {
    throw new Error('too large');
  }
  return [1, 2, 3].map(item => item * ${next(9)} ?? value);
}${isTest ? ')' : ''}
`,
  );
  const text = [...imports, ...functions].join('');
  const isVue = !isTest && i % 8 === 5;
  const testOrModule = isTest ? 'spec.ts' : 'ts';
  return {
    path: `frontend/src/part${folderOf(i)}/module${i}.${
      isVue ? 'vue' : testOrModule
    }`,
    text: isVue
      ? `<template><div /></template>\n<script setup lang="ts">\n${text.replaceAll(
          'export ',
          '',
        )}</script>\n`
      : text,
  };
}

function folderOf(i: number): number {
  return Math.floor(i / FILES_OF_FOLDER);
}
