import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { HistoryUnit } from '../../model/historyChart';
import { useHistoryUrl } from './historyUrl';

/** Per cent or lines. */
export function UnitToggle(props: { unit: HistoryUnit }) {
  const t = useT();
  const [, setUrl] = useHistoryUrl();
  return (
    <ToggleButtonGroup
      aria-label={t('history.unit')}
      selectedKeys={[props.unit]}
      disallowEmptySelection
      onSelectionChange={([key]) =>
        setUrl({ unit: String(key) }, { replace: true })
      }
    >
      <ToggleButton id="percent">{t('history.percent')}</ToggleButton>
      <ToggleButton id="lines">{t('history.lines')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
