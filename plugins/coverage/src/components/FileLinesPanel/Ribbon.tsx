import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import styles from './FileLinesPanel.module.css';

/** The whole file in one strip, from its first line to its last. */
export function Ribbon(props: { lines: LineCoverage[] }) {
  const { lines } = props;
  const t = useT();
  const runs = useMemo(() => runsOf(lines), [lines]);
  const last = lines[lines.length - 1].line;
  return (
    <svg
      role="img"
      aria-label={t('lines.ribbon')}
      className={styles.ribbon}
      viewBox={`0 0 ${last} 10`}
      preserveAspectRatio="none"
    >
      {runs.map(({ from, to, state }) => (
        <rect
          key={from}
          data-state={state}
          x={from - 1}
          width={to - from + 1}
          // Heights differ too, so that the strip reads without colour.
          y={state === 'covered' ? 5 : 0}
          height={state === 'covered' ? 5 : 10}
        />
      ))}
    </svg>
  );
}

/** Lines of one state that follow each other, to draw one shape for them. */
function runsOf(lines: LineCoverage[]) {
  const runs: { from: number; to: number; state: LineCoverage['state'] }[] = [];
  for (const { line, state } of lines) {
    const run = runs[runs.length - 1];
    if (run?.state === state && run.to === line - 1) {
      run.to = line;
    } else {
      runs.push({ from: line, to: line, state });
    }
  }
  return runs;
}
