import { Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { ReactNode } from 'react';
import { Palette } from '../Palette';

/** The frame of all dialogs. */
export function DialogFrame(props: {
  title: string;
  width: number;
  /** Whether a click beside it closes it; default: yes. */
  isDismissable?: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons. */
  footer: ReactNode;
}) {
  const { title, width, isDismissable, onClose, children, footer } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      isDismissable={isDismissable}
      width={width}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        {/* Dialogs are drawn outside of the page and its colours. */}
        <Palette>{children}</Palette>
      </DialogBody>
      <DialogFooter>{footer}</DialogFooter>
    </Dialog>
  );
}
