import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { MEASURES } from './analysisWords';
import {
  date,
  dateOrNull,
  list,
  number,
  object,
  oneOf,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';

const path = { ...text, minLength: 1, maxLength: 500 };
const reason = { ...text, minLength: 1, maxLength: 2000 };
const value = { ...number, exclusiveMinimum: 0, maximum: 100 };
const kept = { id: { ...text, format: 'uuid' }, setBy: text, setAt: time };

const override = {
  path: { ...path, description: 'Path or glob' },
  priority: oneOf(...PRIORITIES),
  reason,
  until: { ...date, description: 'Last day that it holds' },
};
const exemption = {
  kind: oneOf('blocked', 'exempt'),
  path: override.path,
  reason,
  until: override.until,
};

const floorReset = {
  since: { ...date, description: 'First day that counts; default: today' },
  reason,
};

const body = (schema: object) => ({ ...schema, additionalProperties: false });

/** What people set in the portal, as sent and as kept. */
export const settingSchemas = {
  NewPortalTarget: body(
    object(
      {
        area: { ...textOrNull, minLength: 1, maxLength: 200 },
        measure: oneOf(...MEASURES),
        value,
        by: dateOrNull,
        kind: { ...oneOf('committed', 'stretch'), default: 'committed' },
        reason: { ...textOrNull, minLength: 1, maxLength: 2000 },
      },
      ['area', 'by', 'kind', 'reason'],
    ),
  ),
  PortalTarget: object({
    ...kept,
    area: textOrNull,
    measure: oneOf(...MEASURES),
    value,
    by: dateOrNull,
    kind: oneOf('committed', 'stretch'),
    reason: textOrNull,
  }),
  PortalTargetList: object({ items: list(ref('PortalTarget')) }),
  NewPortalOverride: body(object(override)),
  PortalOverride: object({ ...kept, ...override }),
  PortalOverrideList: object({ items: list(ref('PortalOverride')) }),
  NewPortalExemption: body(object(exemption)),
  PortalExemption: object({ ...kept, ...exemption }),
  PortalExemptionList: object({ items: list(ref('PortalExemption')) }),
  NewPortalFloorReset: body(object(floorReset, ['since'])),
  PortalFloorReset: object({ ...kept, ...floorReset }),
  PortalFloorResetList: object({ items: list(ref('PortalFloorReset')) }),
};
