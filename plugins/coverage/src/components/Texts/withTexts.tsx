import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ComponentType, useMemo } from 'react';
import { SharedT } from '../../hooks/SharedT';
import type { Translate } from '../../hooks/useT';
import { rememberTexts } from '../../model/rememberTexts';
import { coverageTranslationRef } from '../../translation';

/** Gives a tab, card or page the texts of this plugin in the user's language. */
export function withTexts<P extends object>(
  Content: ComponentType<P>,
): (props: P) => JSX.Element {
  return function WithTexts(props: P) {
    const { t } = useTranslationRef(coverageTranslationRef);
    const shared = useMemo(() => rememberTexts(t as Translate), [t]);
    return (
      <SharedT.Provider value={shared}>
        <Content {...props} />
      </SharedT.Provider>
    );
  };
}
