import { COVERAGE_SEARCH_TYPE } from '@backstage-coverage/plugin-coverage-common';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultItemExtensionComponent,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';

/** How search shows the documents of the search backend's coverage module. */
export const coverageSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: result => result.type === COVERAGE_SEARCH_TYPE,
    icon: <RiShieldCheckLine />,
    component: async () => {
      const { screens } = await import('../components/screens');
      const SearchResult = await screens.searchResult();
      return SearchResult as SearchResultItemExtensionComponent;
    },
  },
});

export const coverageSearchType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: COVERAGE_SEARCH_TYPE,
    name: 'Coverage',
    icon: <RiShieldCheckLine />,
  },
});
