import { Plan, writePlan } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useAnalytics } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { download } from '../../model/download';
import { useCopy } from './useCopy';
import styles from './PlanPanel.module.css';

/** The plan as it is shown, as Markdown. */
export function PlanExport(props: { entityRef: string; plan: Plan }) {
  const { entityRef, plan } = props;
  const t = useT();
  const analytics = useAnalytics();
  const { copy, status } = useCopy();
  const tell = (subject: string) =>
    analytics.captureEvent('export', subject, { attributes: { entityRef } });
  return (
    <div className={styles.proposals}>
      <Button
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        onPress={() => {
          copy(writePlan(plan));
          tell('coverage plan as text');
        }}
      >
        {t('plan.copyMarkdown')}
      </Button>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={() => {
          const { name } = parseEntityRef(entityRef);
          download(`${name}-test-plan.md`, 'text/markdown', writePlan(plan));
          tell('coverage plan as file');
        }}
      >
        {t('plan.download')}
      </Button>
      {status}
    </div>
  );
}
