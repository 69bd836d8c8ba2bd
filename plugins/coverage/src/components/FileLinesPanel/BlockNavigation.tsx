import { Button, Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useShortcut } from '../../hooks/useShortcut';
import { useT } from '../../hooks/useT';
import { UncoveredBlock } from '../../model/lineRows';
import styles from './FileLinesPanel.module.css';

/** From one uncovered block to the next, around the end of the file. */
export function BlockNavigation(props: {
  blocks: UncoveredBlock[];
  current: number | undefined;
  onGo: (index: number) => void;
}) {
  const { blocks, current, onGo } = props;
  const t = useT();
  const count = blocks.length;

  const next = () => {
    if (count > 0) {
      onGo(current === undefined ? 0 : (current + 1) % count);
    }
  };
  const previous = () => {
    if (count > 0) {
      onGo(current === undefined ? count - 1 : (current + count - 1) % count);
    }
  };
  useShortcut('j', next);
  useShortcut('k', previous);

  if (count === 0) {
    return <Text as="p">{t('lines.allCovered')}</Text>;
  }
  const block = current === undefined ? undefined : blocks[current];
  return (
    <div className={styles.navigation}>
      <Button
        variant="secondary"
        iconStart={<RiArrowUpLine />}
        aria-keyshortcuts="k"
        onPress={previous}
      >
        {t('lines.previous')}
      </Button>
      <Button
        variant="secondary"
        iconStart={<RiArrowDownLine />}
        aria-keyshortcuts="j"
        onPress={next}
      >
        {t('lines.next')}
      </Button>
      <Text as="p" role="status" variant="body-medium">
        {block
          ? t('lines.block', {
              index: current! + 1,
              blocks: count,
              from: block.from,
              to: block.to,
            })
          : t('lines.blocks', { count })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('lines.keys')}
      </Text>
    </div>
  );
}
