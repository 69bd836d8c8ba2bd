import { Button } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { useT } from '../../hooks/useT';
import styles from './FoldedList.module.css';

/** A list of which only the first are shown until somebody asks for all. */
export function FoldedList<T>(props: {
  items: readonly T[];
  /** How many are shown at first. */
  first: number;
  className?: string;
  children: (item: T, index: number) => ReactNode;
}) {
  const { items, first, className, children } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  // To fold a single one takes as much room as to show it.
  const canFold = items.length > first + 1;
  const shown = canFold && !isOpen ? items.slice(0, first) : items;
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {canFold && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.toggle}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen
            ? t('panel.showFewer')
            : t('panel.showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}
