import { Gap } from '@backstage-coverage/plugin-coverage-common';
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
import { ReactElement, ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCopySkeleton } from '../../hooks/useCopySkeleton';
import { EntitySetting, useEntityRight } from '../../hooks/useEntityRight';
import { Right } from '../../hooks/useRight';
import { useT } from '../../hooks/useT';
import { gapIssue } from '../../model/gapIssue';
import { codeHref } from '../../model/hrefs';
import { returnFocus } from '../Dialogs';
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
  /** @param opener - what gets the focus back after a dialog, if it is a menu's button */
  onAction?: (opener?: HTMLElement | null) => void;
  /** Why it cannot be done; it is offered all the same, so that people learn of it. */
  forbidden?: string;
}

type Opened = {
  gap: Gap;
  dialog: 'override' | 'blocked' | 'exempt' | 'target';
};

/** What can be done about gaps, and the dialog that was opened for it. */
export function useGapActions(entityRef: string): {
  actionsOf: (gap: Gap) => GapAction[];
  dialog: ReactNode;
} {
  const t = useT();
  const [query] = useSearchParams();
  // Apps of the older frontend system may lack it.
  const toast = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const [opened, setOpened] = useState<Opened>();
  const openedFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!opened && openedFrom.current) {
      returnFocus(openedFrom.current);
    }
  }, [opened]);

  const why = (setting: EntitySetting, { isMissing }: Right) =>
    isMissing ? t(`settings.forbidden.${setting}`) : undefined;
  const noOverride = why('override', useEntityRight('override', entityRef));
  const noExemption = why('exemption', useEntityRight('exemption', entityRef));
  const noTarget = why('target', useEntityRight('target', entityRef));

  const copyIssue = async (gap: Gap) => {
    try {
      await navigator.clipboard.writeText(gapIssue(gap));
      const title = t('gaps.copiedIssue');
      toast?.post({ title, status: 'success', timeout: 5000 });
      analytics.captureEvent('copy', 'coverage issue', {
        attributes: { entityRef },
      });
    } catch {
      toast?.post({ title: t('gaps.notCopied'), status: 'danger' });
    }
  };

  const copySkeleton = useCopySkeleton(entityRef);
  const skeleton = async ({ measuredPath, path }: Gap) => {
    const { done, sentence } = await copySkeleton(measuredPath ?? path);
    toast?.post({
      title: sentence,
      status: done ? 'success' : 'warning',
      timeout: done ? 5000 : undefined,
    });
  };

  const actionsOf = (gap: Gap): GapAction[] => {
    const open =
      (dialog: Opened['dialog']) => (opener?: HTMLElement | null) => {
        openedFrom.current = opener ?? null;
        setOpened({ gap, dialog });
      };
    return [
      ...(gap.measuredPath === null
        ? []
        : [
            {
              id: 'code',
              label: t('gaps.openCode'),
              icon: <RiCodeLine />,
              href: codeHref(gap.measuredPath, gap.path, query),
            },
          ]),
      {
        id: 'override',
        label: t('gaps.override'),
        icon: <RiArrowUpDownLine />,
        onAction: open('override'),
        forbidden: noOverride,
      },
      {
        id: 'blocked',
        label: t('gaps.block'),
        icon: <RiHand />,
        onAction: open('blocked'),
        forbidden: noExemption,
      },
      {
        id: 'exempt',
        label: t('gaps.exempt'),
        icon: <RiForbid2Line />,
        onAction: open('exempt'),
        forbidden: noExemption,
      },
      {
        id: 'target',
        label: t('gaps.setTarget', {
          area: gap.area ?? t('gaps.ofEntity'),
        }),
        icon: <RiFocus3Line />,
        onAction: open('target'),
        forbidden: noTarget,
      },
      {
        id: 'skeleton',
        label: t('gaps.copySkeleton'),
        icon: <RiFlaskLine />,
        onAction: () => skeleton(gap),
      },
      {
        id: 'issue',
        label: t('gaps.copyIssue'),
        icon: <RiFileCopyLine />,
        onAction: () => copyIssue(gap),
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
