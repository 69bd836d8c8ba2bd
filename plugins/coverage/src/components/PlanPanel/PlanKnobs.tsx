import {
  Analysis,
  formatEffort,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import {
  Button,
  Card,
  CardBody,
  CardHeader,
  NumberField,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useState } from 'react';
import { useEntityRight } from '../../hooks/useEntityRight';
import { useT } from '../../hooks/useT';
import { dayFromToday } from '../../model/dates';
import { DateField } from '../SettingDialogs/DateField';
import { ForbiddenNote, TargetDialog } from '../SettingDialogs';
import { TargetSlider } from './TargetSlider';
import { PlanKnobs as Knobs } from './usePlanKnobs';
import styles from './PlanPanel.module.css';

/** Target, due date, hours and order of work: turned, the plan follows. */
export function PlanKnobs(props: {
  entityRef: string;
  analysis: Analysis;
  knobs: Knobs;
}) {
  const { entityRef, analysis, knobs } = props;
  const { plan, proposals } = analysis;
  const { options, isOwn } = knobs;
  const t = useT();
  const [isCommitting, setCommitting] = useState(false);
  const right = useEntityRight('target', entityRef);
  const percent = (value: number) => t('plan.percent', { value });
  const ofProposal = {
    realistic: proposals.realistic,
    stretch: proposals.stretch,
  };

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('plan.knobs')}
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.knobs}>
          <div className={styles.target}>
            <TargetSlider
              label={t(`plan.target.${plan.measure}`)}
              now={plan.from}
              ceiling={plan.ceiling}
              value={options.target}
              onChange={target => knobs.set({ target })}
            />
            <NumberField
              label={t('plan.exact')}
              aria-label={t('plan.exactTarget')}
              className={styles.exact}
              minValue={0.1}
              maxValue={100}
              step={0.1}
              value={options.target}
              onChange={target =>
                !Number.isNaN(target) && knobs.set({ target })
              }
            />
          </div>
          <DateField
            label={t('plan.due')}
            value={options.by ?? ''}
            min={dayFromToday(0)}
            onChange={day => knobs.set({ by: day || null })}
          />
          <NumberField
            label={t('plan.capacity')}
            minValue={0.5}
            maxValue={1000}
            step={0.5}
            value={options.capacity}
            onChange={capacity =>
              !Number.isNaN(capacity) && knobs.set({ capacity })
            }
          />
          {plan.origin === 'stated' ? (
            <Text as="p" variant="body-small" color="secondary">
              {t('plan.statedHint')}
            </Text>
          ) : (
            <div className={styles.strategy}>
              <Text as="div" variant="body-small" weight="bold">
                {t('plan.strategy')}
              </Text>
              <ToggleButtonGroup
                aria-label={t('plan.strategy')}
                selectedKeys={[options.strategy]}
                disallowEmptySelection
                onSelectionChange={([key]) =>
                  knobs.set({ strategy: key === 'theme' ? 'theme' : 'target' })
                }
              >
                <ToggleButton id="target">{t('plan.byTarget')}</ToggleButton>
                <ToggleButton id="theme">{t('plan.byTheme')}</ToggleButton>
              </ToggleButtonGroup>
              <Text as="div" variant="body-small" color="secondary">
                {options.strategy === 'theme'
                  ? t('plan.byThemeHint')
                  : t('plan.byTargetHint')}
              </Text>
            </div>
          )}
        </div>
        <div className={styles.proposals}>
          {(['realistic', 'stretch'] as const).map(name => {
            const value = ofProposal[name];
            return (
              value !== null && (
                <Button
                  key={name}
                  size="small"
                  variant="secondary"
                  onPress={() => knobs.set({ target: value })}
                >
                  {t(`plan.${name}`, { percent: percent(value) })}
                </Button>
              )
            );
          })}
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.basis}
          >
            {proposals.basis}
          </Text>
        </div>
        <div className={styles.proposals}>
          <Text as="p" variant="body-small" className={styles.basis}>
            {isOwn ? t('plan.isOwn') : ownWords()}
          </Text>
          {!isOwn && (
            <>
              <Button size="small" variant="secondary" onPress={knobs.reset}>
                {t('plan.own')}
              </Button>
              <Button
                size="small"
                isDisabled={right.isMissing}
                onPress={() => setCommitting(true)}
              >
                {t('plan.commit')}
              </Button>
              <ForbiddenNote right={right} setting="target" />
            </>
          )}
        </div>
        {knobs.isOrderKept && (
          <Text as="p" variant="body-small" color="secondary">
            {t('plan.orderKept')} {knobs.isOrderLong && t('plan.orderLong')}
          </Text>
        )}
      </CardBody>
      {isCommitting && (
        <TargetDialog
          isOpen
          entityRef={entityRef}
          suggestion={options.target}
          suggestedBy={options.by ?? undefined}
          onClose={() => setCommitting(false)}
        />
      )}
    </Card>
  );

  function ownWords(): string {
    const value = formatPercent(plan.to);
    return plan.endsOn
      ? t('plan.ownWas', {
          percent: value,
          effort: formatEffort(plan.effort, { range: false }),
          day: t('format.day', { value: new Date(plan.endsOn) }),
        })
      : t('plan.ownNoWork', { percent: value });
  }
}
