import { Plan, writePlan } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { useTell } from '../../hooks/useTell';
import { saveFile } from '../../model/saveFile';
import { useCopy } from './useCopy';
import styles from './PlanPanel.module.css';

/** The plan as it is shown, as Markdown. */
export function PlanExport(props: { entityRef: string; plan: Plan }) {
  const { entityRef, plan } = props;
  const t = useT();
  const { copy, status } = useCopy();
  const tell = useTell(entityRef);
  return (
    <div className={styles.proposals}>
      <Button
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        onPress={() => {
          copy(writePlan(plan));
          tell('copy', 'plan');
        }}
      >
        {t('plan.copyMarkdown')}
      </Button>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={() => {
          const { name } = parseEntityRef(entityRef);
          saveFile({
            name: `${name}-test-plan.md`,
            type: 'text/markdown',
            text: writePlan(plan),
          });
          tell('export', 'plan');
        }}
      >
        {t('plan.download')}
      </Button>
      {status}
    </div>
  );
}
