import { createContext } from 'react';
import type { Translate } from './useT';

/**
 * The texts of a tab or card, found once for all that is inside: asking Backstage
 * for them takes longer than drawing the row of a table.
 */
export const SharedT = createContext<Translate | undefined>(undefined);
