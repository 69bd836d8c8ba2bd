import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import {
  ANNOTATION_EDIT_URL,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiExternalLinkLine,
} from '@remixicon/react';
import { useId, useState } from 'react';
import { useT } from '../../hooks/useT';
import { memberName } from '../../model/memberRows';
import {
  annotateCommand,
  annotationYaml,
  uploadCommand,
} from '../../model/onboardingSnippets';
import { Snippet } from '../Onboarding';
import { SimulatedName } from '../SimulatedBadge';
import styles from './ScorecardAnnotate.module.css';

/** An entity that does not report, and the steps it needs. */
export function MissingEntity(props: {
  member: ScorecardMember;
  /** As the catalog has it, once that is read. */
  entity: Entity | undefined;
  isRead: boolean;
}) {
  const { member, entity, isRead } = props;
  const { entityRef, annotated } = member;
  const t = useT();
  const steps = useId();
  const [isOpen, setOpen] = useState(false);
  const name = memberName(member);
  const editUrl = entity?.metadata.annotations?.[ANNOTATION_EDIT_URL];
  const Icon = annotated ? RiCheckboxCircleLine : RiCloseCircleLine;
  return (
    <li className={styles.entity}>
      <div className={styles.head}>
        <span className={styles.name}>
          <SimulatedName name={name} isSimulated={member.simulated}>
            {shown => <EntityRefLink entityRef={entityRef} title={shown} />}
          </SimulatedName>
        </span>
        <span className={styles.state} data-annotated={annotated}>
          <Icon size="1.1em" aria-hidden />
          {t(
            annotated
              ? 'scorecardAnnotate.annotated'
              : 'scorecardAnnotate.notAnnotated',
          )}
        </span>
        <span className={styles.actions}>
          {editUrl && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={editUrl}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('scorecardAnnotate.editOf', { name })}
              iconEnd={<RiExternalLinkLine />}
            >
              {t('scorecardAnnotate.edit')}
            </ButtonLink>
          )}
          <Button
            size="small"
            variant="secondary"
            aria-expanded={isOpen}
            aria-controls={isOpen ? steps : undefined}
            aria-label={t(
              isOpen
                ? 'scorecardAnnotate.hideStepsOf'
                : 'scorecardAnnotate.stepsOf',
              { name },
            )}
            onPress={() => setOpen(!isOpen)}
          >
            {t(
              isOpen
                ? 'scorecardAnnotate.hideSteps'
                : 'scorecardAnnotate.steps',
            )}
          </Button>
        </span>
      </div>
      {isOpen && (
        <div id={steps} className={styles.steps}>
          <Steps member={member} entity={entity} />
          {isRead && !editUrl && (
            <Text as="p" variant="body-small" color="secondary">
              {t('scorecardAnnotate.noEdit')}
            </Text>
          )}
        </div>
      )}
    </li>
  );
}

function Steps(props: { member: ScorecardMember; entity: Entity | undefined }) {
  const { entityRef, annotated } = props.member;
  const t = useT();
  const config = useApi(configApiRef);
  const { text, annotationLine } = annotationYaml(
    props.entity ?? entityOf(props.member),
  );
  return (
    <>
      {!annotated && (
        <>
          <Snippet
            title={t('scorecardAnnotate.yaml')}
            headingLevel="h5"
            text={text}
            markedLine={annotationLine}
          />
          <Snippet
            title={t('scorecardAnnotate.command')}
            headingLevel="h5"
            text={annotateCommand(entityRef)}
          />
        </>
      )}
      <Snippet
        title={t('scorecardAnnotate.upload')}
        headingLevel="h5"
        text={uploadCommand({
          entityRef,
          portal:
            config.getOptionalString('backend.baseUrl') ??
            'http://localhost:7007',
        })}
      />
    </>
  );
}

/** As far as its ref tells. */
function entityOf(member: ScorecardMember): Entity {
  const { kind, namespace, name } = parseEntityRef(member.entityRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: `${kind[0].toUpperCase()}${kind.slice(1)}`,
    metadata: { name, namespace },
  };
}
