import { ToggleButton } from '@backstage/ui';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { ReactElement } from 'react';
import { useT } from '../../hooks/useT';

/** Switches between a chart and the table that tells the same. */
export function TableToggle(props: {
  asTable: boolean;
  onChange: (asTable: boolean) => void;
  /** Of the chart. Default: of lines. */
  chartIcon?: ReactElement;
}) {
  const { asTable, onChange, chartIcon = <RiLineChartLine /> } = props;
  const t = useT();
  return (
    <ToggleButton
      isSelected={asTable}
      iconStart={asTable ? chartIcon : <RiTableLine />}
      onChange={onChange}
    >
      {t('trend.asTable')}
    </ToggleButton>
  );
}
