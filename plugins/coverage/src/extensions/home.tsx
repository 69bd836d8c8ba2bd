import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Only apps with the home plugin have a place for it. */
export const coverageHomeWidget = HomePageWidgetBlueprint.make({
  name: 'my-coverage',
  params: {
    name: 'MyCoverage',
    title: 'My coverage',
    description: 'Test coverage of what your groups own, worst first',
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 6 },
    },
    components: async () => {
      const { screens } = await import('../components/screens');
      return { Content: await screens.myCoverage() };
    },
  },
});
