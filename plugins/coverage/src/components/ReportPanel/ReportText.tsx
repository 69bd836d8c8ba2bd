import { MarkdownContent } from '@backstage/core-components';
import { memo, startTransition, useEffect, useState } from 'react';
import { useT } from '../../hooks/useT';
import { ReportSection } from '../../model/reportSections';
import styles from './ReportPanel.module.css';

/** Fill a screen. */
const FIRST = 4;

const MemoSection = memo(function Section(props: { section: ReportSection }) {
  const { id, title, parts } = props.section;
  const t = useT();
  return (
    <div id={id} tabIndex={-1} className={styles.section}>
      {parts.map(({ kind, markdown }, i) =>
        kind === 'table' ? (
          <div
            key={i}
            // The keyboard needs something to scroll with.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="group"
            aria-label={t('report.table', { title })}
            className={styles.scroll}
          >
            <MarkdownContent content={markdown} />
          </div>
        ) : (
          <MarkdownContent key={i} content={markdown} />
        ),
      )}
    </div>
  );
});

/**
 * The text of the report: its first sections at once, the others as soon as the
 * browser has time, since a report may be as long as a book.
 */
export function ReportText(props: { sections: ReportSection[] }) {
  const { sections } = props;
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    startTransition(() => setMost(Infinity));
  }, []);
  return (
    <>
      {sections.slice(0, most).map(section => (
        <MemoSection key={section.id} section={section} />
      ))}
    </>
  );
}
