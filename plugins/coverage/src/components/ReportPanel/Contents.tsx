import { useBreakpoint } from '@backstage/ui';
import { MouseEvent, useId } from 'react';
import { useT } from '../../hooks/useT';
import { ReportSection } from '../../model/reportSections';
import styles from './ReportPanel.module.css';

/** Deeper ones would make the list as long as the report. */
const DEEPEST = 4;

/** The headings of the report as links to them. */
export function Contents(props: { sections: ReportSection[] }) {
  const t = useT();
  const label = useId();
  // There it would push the report off the screen.
  const narrow = useBreakpoint().down('sm');
  const listed = props.sections.filter(
    ({ level, title }) => title && level > 2 && level <= DEEPEST,
  );
  if (listed.length < 2) {
    return null;
  }
  // The address keeps its query: it names this view.
  const goTo = (event: MouseEvent, id: string) => {
    event.preventDefault();
    const section = document.getElementById(id);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  };
  return (
    <details open={!narrow} className={styles.contents}>
      <summary id={label}>{t('report.contents')}</summary>
      <nav aria-labelledby={label}>
        <ul>
          {listed.map(({ id, level, title }) => (
            <li key={id} data-level={level}>
              <a href={`#${id}`} onClick={event => goTo(event, id)}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
