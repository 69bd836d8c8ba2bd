import { Button, Text } from '@backstage/ui';
import { RiFlaskLine } from '@remixicon/react';
import { useState } from 'react';
import { Copied, useCopySkeleton } from '../../hooks/useCopySkeleton';
import { useT } from '../../hooks/useT';
import styles from './SkeletonButton.module.css';

/** Copies the test skeleton of a file, and says so, or why there is none. */
export function SkeletonButton(props: { entityRef: string; path: string }) {
  const { entityRef, path } = props;
  const t = useT();
  const copy = useCopySkeleton(entityRef);
  const [isPending, setPending] = useState(false);
  const [copied, setCopied] = useState<Copied>();
  const press = async () => {
    setPending(true);
    setCopied(undefined);
    setCopied(await copy(path));
    setPending(false);
  };
  return (
    <div className={styles.skeleton}>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiFlaskLine />}
        isPending={isPending}
        onPress={press}
      >
        {t('gaps.copySkeleton')}
      </Button>
      <Text as="span" role="status" variant="body-small" color="secondary">
        {copied?.sentence}
      </Text>
    </div>
  );
}
