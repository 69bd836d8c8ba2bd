import {
  Analysis,
  Gap,
  formatEffort,
} from '@backstage-coverage/plugin-coverage-common';
import { ReactNode, useId } from 'react';
import { useT } from '../../hooks/useT';
import { targetOfGap } from '../../model/targetOfGap';
import { LineCoverage } from '../GapsPanel/gapColumns';
import styles from './GapDrawer.module.css';

/** The numbers of a gap: coverage, target and where that is from, effort, test file. */
export function GapFacts(props: { gap: Gap; analysis: Analysis }) {
  const { gap, analysis } = props;
  const t = useT();
  const heading = useId();
  const target = targetOfGap(analysis, gap);
  const facts: [label: string, value: ReactNode][] = [];

  if (gap.lines) {
    facts.push([
      t('gaps.measured'),
      <>
        <LineCoverage lines={gap.lines} none={null} t={t} />
        {t('measure.linesOf', gap.lines)}
      </>,
    ]);
  } else {
    facts.push([
      t('gaps.measured'),
      `${t('measure.notMeasured')}. ${t('gaps.notMeasuredHint')}`,
    ]);
  }
  if (gap.branches) {
    facts.push([t('gaps.branches'), t('measure.ofTotal', gap.branches)]);
  }
  if (gap.uncoveredErrorLines !== null) {
    facts.push([
      t('gaps.errorLines'),
      t('format.number', { value: gap.uncoveredErrorLines }),
    ]);
  }
  if (gap.physicalLines !== null) {
    facts.push([
      t('gaps.physical'),
      t('format.number', { value: gap.physicalLines }),
    ]);
  }
  if (gap.owners) {
    facts.push([t('gaps.owner'), gap.owners.join(', ') || t('gaps.nobody')]);
  }
  facts.push([
    t('gaps.target'),
    <>
      {target.isCut
        ? t('gaps.targetCut', { value: gap.target })
        : t('gaps.targetDefault', { value: gap.target })}
      {target.from && !target.isCut && (
        <>
          ,{' '}
          {t(`settings.origin.${target.from.origin}`, {
            detail: target.from.originDetail,
          })}
        </>
      )}
      {gap.lines && <div>{t('gaps.missingLines', { count: gap.missing })}</div>}
    </>,
  ]);
  facts.push([
    t('gaps.effort'),
    <>
      {formatEffort(gap.effort)}
      <div className={styles.hint}>
        {t(`gaps.effortBasis.${gap.difficulty}`)}
      </div>
    </>,
  ]);
  facts.push([t('gaps.difficulty'), t(`gaps.difficulties.${gap.difficulty}`)]);
  facts.push([
    t('gaps.testFile'),
    <>
      {gap.testFile ? (
        <>
          <code>{gap.testFile.path}</code>{' '}
          {t(
            gap.testFile.exists
              ? 'gaps.testFileExists'
              : 'gaps.testFileToCreate',
          )}
        </>
      ) : (
        t('gaps.testFileUnknown')
      )}
      {gap.tested === false && <div>{t('gaps.noTests')}</div>}
    </>,
  ]);

  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h3 id={heading}>{t('gaps.numbers')}</h3>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
