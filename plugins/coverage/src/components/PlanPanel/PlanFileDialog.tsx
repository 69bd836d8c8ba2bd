import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { FileFix, planFileSnippet } from '../../model/planFileSnippet';
import { Snippet } from '../Onboarding/Snippet';
import { Palette } from '../Palette';
import styles from './PlanPanel.module.css';

/** A fix that the portal cannot make: what to write into the repository's file. */
export function PlanFileDialog(props: { fix: FileFix; onClose: () => void }) {
  const { fix, onClose } = props;
  const t = useT();
  const isInPhase =
    fix.kind === 'add-to-phase' || fix.kind === 'set-phase-target';
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={620}>
      <DialogHeader>{t('plan.findings.fileTitle')}</DialogHeader>
      <DialogBody>
        <Palette>
          <div className={styles.panels}>
            <Text as="p">{t('plan.findings.fileText')}</Text>
            {isInPhase && <Text as="p">{t('plan.findings.mergePhase')}</Text>}
            <Snippet
              title=".coverage-plan.yaml"
              text={planFileSnippet(fix)}
              headingLevel="h3"
            />
          </div>
        </Palette>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('plan.findings.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
