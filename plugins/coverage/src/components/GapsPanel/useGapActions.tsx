import { Analysis, Gap } from '@backstage-coverage/plugin-coverage-common';
import {
  toastApiRef,
  useAnalytics,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import {
  RiArrowUpDownLine,
  RiCodeLine,
  RiFileCopyLine,
  RiFlaskLine,
  RiFocus3Line,
  RiForbid2Line,
  RiHand,
} from '@remixicon/react';
import { ReactElement, ReactNode, useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { gapIssue } from '../../model/gapIssue';
import { fileHref } from '../../model/hrefs';
import {
  ExemptionDialog,
  OverrideDialog,
  TargetDialog,
} from '../SettingDialogs';

/** Something that can be done about a gap. */
export interface GapAction {
  id: string;
  label: string;
  icon: ReactElement;
  /** A link instead of something to do. */
  href?: string;
  onAction?: () => void;
}

type Opened = {
  gap: Gap;
  dialog: 'override' | 'blocked' | 'exempt' | 'target';
};

/** What can be done about gaps, and the dialog that was opened for it. */
export function useGapActions(
  entityRef: string,
  { starter }: Analysis,
): { actionsOf: (gap: Gap) => GapAction[]; dialog: ReactNode } {
  const t = useT();
  const [query] = useSearchParams();
  // Apps of the older frontend system may lack it.
  const toast = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const [opened, setOpened] = useState<Opened>();

  const copy = useCallback(
    async (text: string, done: string, what: string) => {
      try {
        await navigator.clipboard.writeText(text);
        toast?.post({ title: done, status: 'success', timeout: 5000 });
        analytics.captureEvent('copy', `coverage ${what}`, {
          attributes: { entityRef },
        });
      } catch {
        toast?.post({ title: t('gaps.notCopied'), status: 'danger' });
      }
    },
    [toast, analytics, entityRef, t],
  );

  const actionsOf = (gap: Gap): GapAction[] => {
    const open = (dialog: Opened['dialog']) => () => setOpened({ gap, dialog });
    return [
      ...(gap.measuredPath === null
        ? []
        : [
            {
              id: 'code',
              label: t('gaps.openCode'),
              icon: <RiCodeLine />,
              href: fileHref(gap.measuredPath, query),
            },
          ]),
      {
        id: 'override',
        label: t('gaps.override'),
        icon: <RiArrowUpDownLine />,
        onAction: open('override'),
      },
      {
        id: 'blocked',
        label: t('gaps.block'),
        icon: <RiHand />,
        onAction: open('blocked'),
      },
      {
        id: 'exempt',
        label: t('gaps.exempt'),
        icon: <RiForbid2Line />,
        onAction: open('exempt'),
      },
      {
        id: 'target',
        label: t('gaps.setTarget', {
          area: gap.area ?? t('gaps.ofEntity'),
        }),
        icon: <RiFocus3Line />,
        onAction: open('target'),
      },
      // One is made with the analysis, for the file to begin with.
      ...(starter && starter.path === gap.testFile?.path
        ? [
            {
              id: 'skeleton',
              label: t('gaps.copySkeleton'),
              icon: <RiFlaskLine />,
              onAction: () =>
                copy(starter.text, t('gaps.copiedSkeleton'), 'skeleton'),
            },
          ]
        : []),
      {
        id: 'issue',
        label: t('gaps.copyIssue'),
        icon: <RiFileCopyLine />,
        onAction: () => copy(gapIssue(gap), t('gaps.copiedIssue'), 'issue'),
      },
    ];
  };

  const close = () => setOpened(undefined);
  const shared = { entityRef, isOpen: true, onClose: close };
  let dialog: ReactNode = null;
  if (opened?.dialog === 'override') {
    dialog = <OverrideDialog {...shared} path={opened.gap.path} />;
  } else if (opened?.dialog === 'target') {
    dialog = <TargetDialog {...shared} area={opened.gap.area} />;
  } else if (opened) {
    dialog = (
      <ExemptionDialog
        {...shared}
        path={opened.gap.path}
        kind={opened.dialog}
      />
    );
  }
  return { actionsOf, dialog };
}
