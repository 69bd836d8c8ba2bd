import {
  count,
  dateOrNull,
  flag,
  list,
  numberOrNull,
  object,
  oneOf,
  orNull,
  ref,
  text,
  textOrNull,
  timeOrNull,
} from './jsonSchema';
import { entityParameters, errors, ok } from './operations';

/** Coverage of what a group owns, or what a system or domain consists of. */
export const rollUpPaths = {
  '/rollups/{kind}/{namespace}/{name}': {
    get: {
      operationId: 'GetRollUp',
      summary: 'Coverage of the components of a group, system or domain',
      description:
        'Members are the components that a group and the groups below it own, those that a system consists of, and those of the systems and domains of a domain. Members that the catalog hides from the reader are counted in `hidden` and nowhere else.',
      parameters: entityParameters,
      responses: { '200': ok('EntityRollUp'), ...errors },
    },
  },
};

export const levels = ['gold', 'silver', 'bronze', 'none'];
export const tracks = ['on-track', 'at-risk', 'off-track', 'reached'];
const counts = (...names: string[]) =>
  object(Object.fromEntries(names.map(name => [name, count])));
const gaps = counts('critical', 'high', 'medium', 'low');

/** Properties of a component in a roll-up. */
export const rollUpMember = {
  entityRef: text,
  title: textOrNull,
  owner: textOrNull,
  type: textOrNull,
  standing: oneOf('counted', 'exempt', 'deprecated'),
  lines: orNull(ref('Count')),
  uploadedAt: timeOrNull,
  stale: flag,
  target: numberOrNull,
  targetDue: dateOrNull,
  level: oneOf(...levels, null),
  gaps,
  gapIndex: numberOrNull,
  track: oneOf(...tracks, null),
};

/** Its answer. */
export const rollUpSchemas = {
  RollUp: object({
    entities: count,
    reporting: count,
    exempt: count,
    deprecated: count,
    stale: count,
    lines: orNull(ref('Count')),
    weighted: numberOrNull,
    median: numberOrNull,
    levels: counts(...levels, 'no-data'),
    gaps,
    gapIndex: numberOrNull,
    tracks: counts(...tracks, 'unknown'),
  }),
  RollUpMember: object(rollUpMember),
  RollUpGap: object({
    entityRef: text,
    path: text,
    measuredPath: textOrNull,
    priority: oneOf('critical', 'high', 'medium', 'low'),
    rationale: text,
    uncovered: count,
  }),
  EntityRollUp: object({
    entityRef: text,
    summary: ref('RollUp'),
    members: list(ref('RollUpMember')),
    hidden: count,
    worstGaps: list(ref('RollUpGap')),
  }),
};
