import { Button, Link, Text } from '@backstage/ui';
import {
  ANNOTATION_EDIT_URL,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { Translate, useT } from '../../hooks/useT';
import { DataColumn, DataTable } from '../DataTable';
import { PanelState } from '../PanelState';
import { TitledPanel } from '../TitledPanel';
import { EntityProblem, useAnnotationProblems } from './useAnnotationProblems';

/** Annotations that people wrote so that nothing can be made of them. */
export function AnnotationProblemsPanel() {
  const t = useT();
  const { state, hasMore, checkMore } = useAnnotationProblems();
  const columns = useMemo(() => problemColumns(t), [t]);
  return (
    <TitledPanel
      title={t('scorecardAnnotate.problems.title')}
      summary={t('scorecardAnnotate.problems.text')}
    >
      <PanelState state={state} height={120}>
        {({ checked, problems }) => (
          <>
            <Text as="p" role="status" variant="body-medium">
              {t('scorecardAnnotate.problems.checked', { count: checked })}{' '}
              {problems.length === 0 && t('scorecardAnnotate.problems.none')}
            </Text>
            {problems.length > 0 && (
              <DataTable
                label={t('scorecardAnnotate.problems.title')}
                columns={columns}
                items={problems}
                keyOf={({ entity, problem }) =>
                  `${stringifyEntityRef(entity)} ${problem.annotation} ${
                    problem.expected
                  }`
                }
                minWidth="640px"
                emptyState={null}
              />
            )}
            {hasMore && (
              <div>
                <Button
                  variant="secondary"
                  isPending={state.loading}
                  onPress={checkMore}
                >
                  {t('scorecardAnnotate.problems.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </PanelState>
    </TitledPanel>
  );
}

function problemColumns(t: Translate): DataColumn<EntityProblem>[] {
  return [
    {
      id: 'entity',
      label: t('scorecardAnnotate.problems.entity'),
      isRowHeader: true,
      width: '20%',
      cell: ({ entity }) => (
        <EntityRefLink entityRef={entity} title={entity.metadata.title} />
      ),
    },
    {
      id: 'annotation',
      label: t('scorecardAnnotate.problems.annotation'),
      width: '30%',
      cell: ({ problem }) => <code>{problem.annotation}</code>,
    },
    {
      id: 'value',
      label: t('scorecardAnnotate.problems.value'),
      cell: ({ problem }) => <code>{problem.value}</code>,
    },
    {
      id: 'expected',
      label: t('scorecardAnnotate.problems.expected'),
      width: '25%',
      cell: ({ entity, problem }) => {
        const url = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
        return (
          <>
            {problem.expected}{' '}
            {url && (
              <Link href={url} target="_blank" rel="noopener noreferrer">
                {t('scorecardAnnotate.problems.fix')}
              </Link>
            )}
          </>
        );
      },
    },
  ];
}
