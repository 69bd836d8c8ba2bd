import { Text } from '@backstage/ui';
import { ReactNode, useCallback, useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useT } from '../../hooks/useT';

const SHOWN_MS = 3000;

/** Copies text, and says so for a moment. */
export function useCopy(): {
  copy(text: string): void;
  /** To be shown near the button. */
  status: ReactNode;
} {
  const t = useT();
  const [state, copyText] = useCopyToClipboard();
  const [copies, setCopies] = useState(0);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (copies === 0) {
      return undefined;
    }
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copies]);
  const copy = useCallback(
    (text: string) => {
      copyText(text);
      setCopies(count => count + 1);
    },
    [copyText],
  );
  return {
    copy,
    status: (
      <Text as="span" role="status" variant="body-small" color="secondary">
        {isShown && (state.error ? state.error.message : t('plan.copied'))}
      </Text>
    ),
  };
}
