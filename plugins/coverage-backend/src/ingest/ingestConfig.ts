import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  EntityPredicate,
  parseEntityPredicate,
} from '@backstage-coverage/plugin-coverage-common';

/** For which entities tokens of CI may write. */
export interface IngestConfig {
  subjects: readonly SubjectRule[];
  /** What holds for services that no rule names. */
  others: 'allow' | 'deny';
}

interface SubjectRule {
  /** Of the principal: `subject` of an external access token. */
  subject: string;
  for: EntityPredicate;
}

const WHERE = 'coverage.ingest';

/** @throws InputError with one sentence that names the key and what it takes */
export function readIngestConfig(root: RootConfigService): IngestConfig {
  const config = root.getOptionalConfig(WHERE);
  const others = config?.getOptionalString('others') ?? 'allow';
  if (others !== 'allow' && others !== 'deny') {
    throw new InputError(
      `${WHERE}.others is '${others}' in the configuration; expected allow or deny`,
    );
  }
  const subjects = (config?.getOptionalConfigArray('subjects') ?? []).map(
    (rule, i) => ({
      subject: rule.getString('subject'),
      for: parseEntityPredicate(
        rule.getOptional('for'),
        `${WHERE}.subjects.${i}.for`,
      ),
    }),
  );
  return { subjects, others };
}
