/** What a view of the scorecard was filtered, grouped and sorted by. */
export type SavedView = {
  name: string;
  /** Of the URL, without `?`. */
  query: string;
};

/** As the settings of the user keep them. */
export type SavedViews = {
  views: SavedView[];
  /** Name of the view that the page opens with; `null`: none. */
  opensWith: string | null;
};

export const noSavedViews: SavedViews = { views: [], opensWith: null };

/** Parts of the URL that are of the moment. */
const PASSING = ['open', 'rows'];

/** What a view keeps of the URL. */
export function viewQuery(current: URLSearchParams): string {
  const query = new URLSearchParams(current);
  PASSING.forEach(name => query.delete(name));
  query.sort();
  return query.toString();
}

/** Adds a view, in the order of the names; one of the same name is replaced. */
export function withView(saved: SavedViews, view: SavedView): SavedViews {
  const views = [
    ...saved.views.filter(({ name }) => name !== view.name),
    view,
  ].sort((a, b) => a.name.localeCompare(b.name));
  return { ...saved, views };
}

export function withoutView(saved: SavedViews, name: string): SavedViews {
  return {
    views: saved.views.filter(view => view.name !== name),
    opensWith: saved.opensWith === name ? null : saved.opensWith,
  };
}

export function renamedView(
  saved: SavedViews,
  from: string,
  to: string,
): SavedViews {
  const view = saved.views.find(({ name }) => name === from);
  if (!view) {
    return saved;
  }
  const rest = withoutView(saved, from);
  return {
    ...withView(rest, { ...view, name: to }),
    opensWith: saved.opensWith === from ? to : rest.opensWith,
  };
}
