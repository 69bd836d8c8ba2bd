import {
  StackFacts,
  TEST_STACKS,
} from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useUrlState } from '../../hooks/useUrlState';
import {
  CI_SYSTEMS,
  likelyCi,
  likelyStack,
  stackRecipe,
} from '../../model/stackRecipe';
import { Snippet } from './Snippet';
import styles from './Onboarding.module.css';

/**
 * The steps from tests to an upload in CI, for the stack and the CI system that
 * the entity most likely has, and for all others.
 */
export function StackRecipes(props: {
  entity: Entity;
  /** Stacks that an inventory found. */
  known: StackFacts[];
}) {
  const { entity, known } = props;
  const t = useT();
  const config = useApi(configApiRef);
  const [url, setUrl] = useUrlState({ stack: '', ci: '' });
  const stack =
    TEST_STACKS.find(name => name === url.stack) ??
    known[0]?.stack ??
    likelyStack(entity) ??
    TEST_STACKS[0];
  const ci = CI_SYSTEMS.find(name => name === url.ci) ?? likelyCi(entity);
  const facts = known.filter(one => one.stack === stack);
  const steps = (facts.length > 0 ? facts : [stack]).flatMap(one =>
    stackRecipe(entity, one, ci),
  );
  const portal =
    config.getOptionalString('backend.baseUrl') ?? 'http://localhost:7007';
  return (
    <div className={styles.recipes}>
      <Text as="h4" variant="title-x-small" weight="bold">
        {t('onboarding.recipe')}
      </Text>
      <Text as="p" variant="body-medium">
        {t('onboarding.recipeText')}{' '}
        {known.length > 0 &&
          t('onboarding.recipeKnown', {
            stacks: [
              ...new Set(known.map(one => t(`onboarding.stack.${one.stack}`))),
            ].join(', '),
          })}
      </Text>
      <ToggleButtonGroup
        aria-label={t('onboarding.ci')}
        selectedKeys={[ci]}
        disallowEmptySelection
        onSelectionChange={([key]) =>
          setUrl({ ci: String(key) }, { replace: true })
        }
      >
        {CI_SYSTEMS.map(name => (
          <ToggleButton key={name} id={name}>
            {t(`onboarding.ciName.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Tabs
        selectedKey={stack}
        onSelectionChange={key =>
          setUrl({ stack: String(key) }, { replace: true })
        }
      >
        <div className={styles.tabs}>
          <TabList aria-label={t('onboarding.stacks')}>
            {TEST_STACKS.map(name => (
              <Tab key={name} id={name}>
                {t(`onboarding.stack.${name}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id={stack} className={styles.recipe}>
          <div className={styles.steps}>
            {steps.map(({ path, text, instruction }, index) => (
              <Snippet
                key={`${path} ${instruction}`}
                title={t('onboarding.step', { step: index + 1, path })}
                instruction={instruction}
                text={text}
              />
            ))}
            <Text as="p" variant="body-small" color="secondary">
              {t('onboarding.urlHint', { url: portal })}{' '}
              {t('onboarding.tokenHint')}
            </Text>
          </div>
        </TabPanel>
      </Tabs>
    </div>
  );
}
