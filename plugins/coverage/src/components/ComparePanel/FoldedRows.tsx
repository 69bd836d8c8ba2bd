import { Button } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { useT } from '../../hooks/useT';

const FIRST = 10;

/** The first rows, and all on demand. */
export function FoldedRows<T>(props: {
  rows: T[];
  children: (shown: T[]) => ReactNode;
}) {
  const { rows, children } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {children(isOpen ? rows : rows.slice(0, FIRST))}
      {rows.length > FIRST && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen
              ? t('panel.showFewer')
              : t('panel.showAll', { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}
