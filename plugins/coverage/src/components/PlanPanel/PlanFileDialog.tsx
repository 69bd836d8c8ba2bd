import { Button, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { FileFix, planFileSnippet } from '../../model/planFileSnippet';
import { DialogFrame } from '../Dialogs';
import { Snippet } from '../Onboarding/Snippet';
import styles from './PlanPanel.module.css';

/** A fix that the portal cannot make: what to write into the repository's file. */
export function PlanFileDialog(props: { fix: FileFix; onClose: () => void }) {
  const { fix, onClose } = props;
  const t = useT();
  return (
    <DialogFrame
      title={t('plan.findings.fileTitle')}
      width={620}
      onClose={onClose}
      footer={
        <Button variant="secondary" onPress={onClose}>
          {t('plan.findings.close')}
        </Button>
      }
    >
      <div className={styles.panels}>
        <Text as="p">{t('plan.findings.fileText')}</Text>
        {fix.kind !== 'add-area' && (
          <Text as="p">{t(`plan.findings.merge.${fix.kind}`)}</Text>
        )}
        <Snippet
          title=".coverage-plan.yaml"
          text={planFileSnippet(fix)}
          headingLevel="h3"
        />
      </div>
    </DialogFrame>
  );
}
