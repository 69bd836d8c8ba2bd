import { useMemo } from 'react';
import { useCoverage } from '../../hooks/useCoverage';
import { useT } from '../../hooks/useT';
import { reportSections } from '../../model/reportSections';
import { PanelState } from '../PanelState';
import { Contents } from './Contents';
import { ReportActions } from './ReportActions';
import { ReportText } from './ReportText';
import styles from './ReportPanel.module.css';

/** The live report as people read it, and to take along. */
export function ReportPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const state = useCoverage(
    api => api.getReport(entityRef, 'markdown'),
    [entityRef],
  );
  return (
    <PanelState state={state} height={640}>
      {markdown => <Report entityRef={entityRef} markdown={markdown} />}
    </PanelState>
  );
}

function Report(props: { entityRef: string; markdown: string }) {
  const { entityRef, markdown } = props;
  const t = useT();
  const sections = useMemo(() => reportSections(markdown), [markdown]);
  return (
    <div className={styles.panel}>
      <ReportActions entityRef={entityRef} markdown={markdown} />
      <div className={styles.columns}>
        <Contents sections={sections} />
        <article aria-label={t('report.title')} className={styles.report}>
          <ReportText sections={sections} />
        </article>
      </div>
    </div>
  );
}
