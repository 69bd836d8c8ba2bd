import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AnalysisChange } from '../announcements/AnalysisChange';
import { NoticeText } from './NoticeSender';

/** What the owners of an entity are to be told. */
export interface OwnerNotice {
  kind: string;
  /** Within it they are not told again. */
  period: string;
  text: NoticeText;
}

/** When there is something to tell. */
export type OwnerNoticeRule = (change: AnalysisChange) => OwnerNotice | null;

export function nameOf(entity: Entity): string {
  return entity.metadata.title ?? entity.metadata.name;
}

/** The entity's Coverage tab, where Backstage and the plugin put it by default. */
export function tabOf(entity: Entity, query = ''): string {
  const { kind, namespace, name } = parseEntityRef(stringifyEntityRef(entity));
  return `/catalog/${namespace}/${kind}/${name}/coverage${query}`;
}
