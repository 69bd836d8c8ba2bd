import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { wantsCoverageNotifications } from '@backstage-coverage/plugin-coverage-common';
import { AnalysisChange } from '../announcements/AnalysisChange';
import { criticalGapNotice } from './criticalGapNotice';
import { NoticeSender } from './NoticeSender';
import { OwnerNoticeRule } from './OwnerNotice';
import { regressionNotice } from './regressionNotice';
import { staleNotice } from './staleNotice';

const RULES: OwnerNoticeRule[] = [
  regressionNotice,
  criticalGapNotice,
  staleNotice,
];

/** Tells the owners of an entity what its analysis says to them. */
export class OwnerNotices {
  readonly #sender: NoticeSender;

  constructor(options: { sender: NoticeSender }) {
    this.#sender = options.sender;
  }

  async tell(change: AnalysisChange): Promise<void> {
    const { entity } = change;
    if (!wantsCoverageNotifications(entity)) {
      return;
    }
    const owners = (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef);
    for (const rule of RULES) {
      const notice = rule(change);
      if (notice) {
        const { text, ...what } = notice;
        const subject = stringifyEntityRef(entity);
        for (const recipient of new Set(owners)) {
          await this.#sender.send({ ...what, subject, recipient }, text);
        }
      }
    }
  }
}
