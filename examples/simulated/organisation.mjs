/**
 * A travel company that does not exist: its teams, systems and components. Who
 * owns what and how well it is tested is made up, so that a scorecard of several
 * teams can be looked at.
 */

/** Teams with the one above; the first has none. */
export const teams = [
  { name: 'sim-fernweh', title: 'Fernweh', type: 'organisation' },
  { name: 'sim-commerce', title: 'Commerce', parent: 'sim-fernweh' },
  { name: 'sim-finance', title: 'Finance', parent: 'sim-fernweh' },
  { name: 'sim-platform', title: 'Platform', parent: 'sim-fernweh' },
  { name: 'sim-search', title: 'Search', parent: 'sim-commerce' },
  { name: 'sim-booking', title: 'Booking', parent: 'sim-commerce' },
  { name: 'sim-loyalty', title: 'Loyalty', parent: 'sim-commerce' },
  { name: 'sim-checkout', title: 'Checkout', parent: 'sim-finance' },
  { name: 'sim-ledger', title: 'Ledger', parent: 'sim-finance' },
  { name: 'sim-identity', title: 'Identity', parent: 'sim-platform' },
  { name: 'sim-delivery', title: 'Delivery', parent: 'sim-platform' },
  { name: 'sim-data', title: 'Data', parent: 'sim-platform' },
];

export const domains = [
  { name: 'sim-travel', title: 'Travel', owner: 'sim-commerce' },
  { name: 'sim-money', title: 'Money', owner: 'sim-finance' },
  { name: 'sim-foundation', title: 'Foundation', owner: 'sim-platform' },
];

/**
 * Of a component: name, type, language, tier, the team where it is not that of
 * the system, and how its tests come along (`trends` in `history.mjs`).
 */
export const systems = [
  {
    name: 'sim-offers',
    title: 'Offers',
    domain: 'sim-travel',
    owner: 'sim-search',
    components: [
      'offer-search service typescript 1 - rising',
      'offer-index service java 2 - steady',
      'offer-cache service go 2 - high',
      'fare-rules library java 1 - falling',
      'price-alerts service python 3 - low',
      'hotel-content service typescript 3 - steady',
      'map-tiles service go 3 - silent',
      'search-web website typescript 2 - rising',
      'offer-ranking service python 2 sim-data low',
      'offer-model library typescript 2 - high',
    ],
  },
  {
    name: 'sim-reservations',
    title: 'Reservations',
    domain: 'sim-travel',
    owner: 'sim-booking',
    components: [
      'booking-api service java 1 - rising',
      'booking-web website typescript 2 - low',
      'seat-map library typescript 3 - steady',
      'itinerary service java 2 - falling',
      'cancellation service java 1 - regressed',
      'supplier-gateway service go 1 - steady',
      'trip-mail service python 3 - low',
      'loyalty-api service typescript 2 sim-loyalty rising',
      'loyalty-web website typescript 3 sim-loyalty new',
      'reward-rules library typescript 2 sim-loyalty high',
    ],
  },
  {
    name: 'sim-checkout-flow',
    title: 'Checkout',
    domain: 'sim-money',
    owner: 'sim-checkout',
    components: [
      'checkout-api service typescript 1 - rising',
      'checkout-web website typescript 1 - steady',
      'payment-gateway service java 1 - high',
      'payment-methods library java 1 - rising',
      'fraud-check service python 1 sim-data low',
      'voucher service go 3 - steady',
      'tax-rates library go 2 - high',
      'refund-worker service java 1 - regressed',
      'receipt-pdf service python 3 - unannotated',
      'basket service typescript 2 - falling',
    ],
  },
  {
    name: 'sim-accounting',
    title: 'Accounting',
    domain: 'sim-money',
    owner: 'sim-ledger',
    components: [
      'ledger-core service java 1 - high',
      'ledger-export service python 3 - low',
      'invoice service java 1 - rising',
      'payout service go 1 - steady',
      'currency library go 2 - high',
      'closing-books service python 2 - silent',
      'ledger-web website typescript 3 - new',
      'bank-files library java 2 - steady',
      'dunning service java 3 - unannotated',
      'audit-log service go 2 - rising',
    ],
  },
  {
    name: 'sim-accounts',
    title: 'Accounts',
    domain: 'sim-foundation',
    owner: 'sim-identity',
    components: [
      'login service typescript 1 - rising',
      'sessions service go 1 - high',
      'profile-api service typescript 2 - steady',
      'profile-web website typescript 3 - low',
      'permissions service go 1 - falling',
      'consent service java 2 - steady',
      'account-mail service python 3 - unannotated',
      'token-vault service go 1 - rising',
      'identity-sdk library typescript 2 - high',
      'legacy-login service java 3 - deprecated',
    ],
  },
  {
    name: 'sim-delivery-line',
    title: 'Delivery line',
    domain: 'sim-foundation',
    owner: 'sim-delivery',
    components: [
      'deploy-bot service go 2 - steady',
      'build-cache service go 3 - low',
      'feature-flags service typescript 2 - rising',
      'event-bus service java 1 - steady',
      'event-schemas library java 2 sim-data high',
      'metrics-relay service go 2 - silent',
      'warehouse-loader service python 2 sim-data falling',
      'report-builder service python 3 sim-data unannotated',
      'ui-kit library typescript 2 - high',
      'cron-runner service python 3 - deprecated',
    ],
  },
];

/** Every component with what the table above says of it. */
export const components = systems.flatMap(system =>
  system.components.map(line => {
    const [name, type, language, tier, team, trend] = line.split(' ');
    return {
      name: `sim-${name}`,
      title: titleOf(name),
      type,
      language,
      tier,
      owner: team === '-' ? system.owner : team,
      system: system.name,
      trend,
    };
  }),
);

/** Those that are annotated and send reports. */
export const reporting = components.filter(
  ({ trend }) => trend !== 'unannotated' && trend !== 'silent',
);

function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
