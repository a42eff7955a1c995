// Every page and state that is tested. A page is an address with, where it has one, its state as query
// parameters; a page whose address is not known beforehand is reached by following links from another, and
// one that answers a form by filling it in and sending it. One that `changes` the records says something
// else each time it is opened, under the same headings.

export const PIPELINE_NUMBER = 'table[data-table="pipeline"] a[href*="/children?"]';
export const LISTED_CHILD = 'table[data-table="children"] a[href*="/children/"]';
export const IMPORT = 'table[data-table="imports"] a[href*="/imports/"]';
export const NEWEST_IMPORT = 'a[href*="/changes?"][href*="known_from"]';
export const CHANGED_KIND = 'table[data-table="recorded"] a';
export const HOUSEHOLDS_NUMBER = 'table[data-table="households"] a[href*="/families?"]';
export const LISTED_HOUSEHOLD = 'table[data-table="families"] a[href*="/families/"]';
export const RECORD = (kind) => `ul[data-list="record"] a[href$="/state/${kind}"]`;
export const ONE_FORM = 'ul[data-list="forms"] a';
export const CHILD_IN_THE_PLAN = 'table[data-table="plan"] tr:has(a[href*="/families/"]) a[href*="/matching"]';
export const TIMELINE = "ol.hearth-timeline";
export const FILTER = "form.hearth-filter";
export const HEADINGS = { agency: "E06000023", of: "children", list: "tracker", headings: "Child ref\tFirst name\tSHOBPA\tNotes" };

export const PAGES = [
  { name: "today", path: "/" },
  { name: "today-one-authority", path: "/today", state: { agency: "E06000023", clock: "order" } },
  { name: "today-before-any-record", path: "/today", state: { as_at: "1990-01-01" } },
  { name: "today-wrong", path: "/today", state: { as_at: "31/03/2026" }, status: 400 },
  { name: "today-of-a-regional-agency", path: "/today", state: { raa: "adoption-west", as_at: "2025-09-30" } },
  { name: "waiting", path: "/waiting" },
  { name: "waiting-filtered", path: "/waiting", state: { agency: "E06000023", clock: "order", months: "12" } },
  { name: "waiting-nobody", path: "/waiting", state: { as_at: "1990-01-01" } },
  { name: "waiting-wrong", path: "/waiting", state: { months: "13" }, status: 400 },
  { name: "matching", path: "/matching" },
  { name: "matching-of-a-regional-agency", path: "/matching", state: { raa: "adoption-west" } },
  { name: "matching-before-any-record", path: "/matching", state: { as_at: "1990-01-01" } },
  { name: "matching-wrong", path: "/matching", state: { clock: "order" }, status: 400 },
  { name: "matching-for-a-child", path: "/plan", follow: [CHILD_IN_THE_PLAN] },
  { name: "matching-for-a-child-compared", path: "/plan", follow: [CHILD_IN_THE_PLAN, 'table[data-table="families-for"] a[href*="family="]'] },
  { name: "matching-for-a-child-without-a-family", path: "/shortage", follow: ['table[data-table="no-family"] a'] },
  { name: "matching-rules", path: "/matching/rules" },
  { name: "matching-transparency", path: "/matching/transparency" },
  { name: "missed", path: "/missed" },
  { name: "missed-an-earlier-day", path: "/missed", state: { as_at: "2024-03-31" } },
  { name: "missed-closed", path: "/missed", forms: [{ key: true, reason: "asked", by: "family-finder" }], changes: true },
  { name: "missed-not-closed", path: "/missed", forms: [{ key: true, words: "Synthetic words" }], status: 400 },
  { name: "plan", path: "/plan" },
  { name: "shortage", path: "/shortage" },
  { name: "shortage-one-authority", path: "/shortage", state: { agency: "E06000023" } },
  { name: "lists", path: "/lists" },
  { name: "lists-first-step-wrong", path: "/lists", forms: [{ list: "a b", headings: "one" }], status: 400 },
  { name: "lists-second-step", path: "/lists", forms: [HEADINGS] },
  { name: "lists-second-step-wrong", path: "/lists", forms: [HEADINGS, { "meaning-1": "decision" }], status: 400 },
  { name: "lists-with-a-map", path: "/lists", forms: [HEADINGS, {}] },
  { name: "lists-map-not-a-page", path: "/lists/map", status: 405 },
  { name: "pipeline", path: "/pipeline" },
  { name: "pipeline-from-entry", path: "/pipeline", state: { clock: "entry" } },
  { name: "pipeline-from-decision", path: "/pipeline", state: { clock: "decision" } },
  { name: "pipeline-from-order", path: "/pipeline", state: { clock: "order" } },
  { name: "pipeline-one-authority", path: "/pipeline", state: { agency: "E06000023" } },
  { name: "pipeline-an-earlier-day", path: "/pipeline", state: { as_at: "2024-03-31" } },
  { name: "pipeline-before-any-record", path: "/pipeline", state: { as_at: "1990-01-01" } },
  { name: "children-behind-a-number", path: "/pipeline", follow: [PIPELINE_NUMBER] },
  { name: "child", path: "/pipeline", follow: [PIPELINE_NUMBER, LISTED_CHILD] },
  { name: "children-second-page", path: "/children", state: { page: "2" } },
  { name: "children-measured", path: "/children", state: { indicator: "match-to-placed", part: "measured" } },
  { name: "early-notifications", path: "/early-notifications" },
  { name: "early-notifications-wrong", path: "/early-notifications", state: { agency: "nowhere at all" }, status: 400 },
  { name: "early-notification-form", path: "/early-notifications/new" },
  { name: "families", path: "/families" },
  { name: "families-one-agency", path: "/families", follow: ['table[data-table="households"] a[href*="agency="]'] },
  { name: "families-before-any-record", path: "/families", state: { as_at: "1990-01-01" } },
  { name: "families-before-any-recording", path: "/families", state: { known_at: "2000-01-01T00:00:00Z" } },
  { name: "families-behind-a-number", path: "/families", follow: [HOUSEHOLDS_NUMBER] },
  { name: "families-measured", path: "/families", state: { indicator: "registration-to-approval", part: "measured" } },
  { name: "families-of-a-kind", path: "/families", state: { indicator: "departures", part: "measured", of_kind: "withdrew" } },
  { name: "families-nobody", path: "/families", state: { stage: "matched", as_at: "1990-01-01" } },
  { name: "families-wrongly-asked", path: "/families", state: { stage: "decided" }, status: 400 },
  { name: "family", path: "/families", follow: [HOUSEHOLDS_NUMBER, LISTED_HOUSEHOLD] },
  { name: "family-adopted", path: "/families", state: { stage: "adopted", year: "1" }, follow: [LISTED_HOUSEHOLD] },
  { name: "clocks", path: "/clocks" },
  { name: "clocks-of-a-regional-agency", path: "/clocks", state: { agency: "adoption-west-company" } },
  { name: "clock-of-children", path: "/clocks/T-AUTH-REV" },
  { name: "clock-of-households", path: "/clocks/T-S2" },
  { name: "clocks-overdue", path: "/clocks/any", state: { stands: "overdue" } },
  { name: "clocks-wrong-word", path: "/clocks/any", state: { stands: "late" }, status: 400 },
  { name: "indicators", path: "/indicators" },
  { name: "indicators-of-a-regional-agency", path: "/indicators", state: { raa: "adoption-west" } },
  { name: "indicators-of-several", path: "/indicators", state: { agency: "E06000022,E06000023,E06000024,E06000054" } },
  { name: "indicators-wrong-regional-agency", path: "/indicators", state: { raa: "nowhere" }, status: 400 },
  { name: "measure-by-the-members-of-one-day", path: "/indicators/a3", state: { raa: "adoption-west", membership: "2020-01-01" } },
  { name: "measure-wrong-moment", path: "/indicators/a3", state: { known_from: "yesterday" }, status: 400 },
  { name: "indicators-as-published", path: "/indicators", state: { agency: "E06000022", disclosure: "dfe" } },
  { name: "measure-as-published", path: "/indicators/adopted", state: { disclosure: "dfe" } },
  { name: "measure-of-kinds-as-published", path: "/indicators/departures", state: { raa: "adoption-west", disclosure: "dfe" } },
  { name: "children-of-a-share", path: "/children", state: { indicator: "a3", part: "whole" } },
  { name: "measure-of-a-share", path: "/indicators/a3" },
  { name: "measure-not-known", path: "/indicators/court-weeks" },
  { name: "measure-of-days", path: "/indicators/entry-to-placed" },
  { name: "measure-of-households", path: "/indicators/registration-to-approval" },
  { name: "measure-of-kinds", path: "/indicators/departures" },
  { name: "measure-of-a-ratio", path: "/indicators/sufficiency" },
  { name: "measure-of-waiting", path: "/indicators/waiting-authorised" },
  { name: "changes", path: "/changes" },
  { name: "changes-one-authority", path: "/changes", state: { agency: "E06000023", from: "2024-03-31", to: "2024-09-30" } },
  { name: "changes-not-told", path: "/changes", state: { from: "1990-01-01", to: "1991-01-01" } },
  { name: "changes-of-a-regional-agency", path: "/changes", state: { raa: "adoption-west" } },
  { name: "changes-recorded-of-several", path: "/changes", state: { agency: "E06000022,E06000023", known_from: "2026-04-01T09:00:00Z" } },
  { name: "changes-recorded", path: "/changes", follow: [NEWEST_IMPORT, CHANGED_KIND] },
  { name: "changes-same-day", path: "/changes", state: { from: "2026-03-31", to: "2026-03-31" }, status: 400 },
  { name: "children-moved", path: "/changes", follow: ['table[data-table="moves"] a'] },
  { name: "report", path: "/report" },
  { name: "report-one-authority", path: "/report", state: { agency: "E06000023", quarter: "2024-Q3", clock: "order" } },
  { name: "report-of-a-regional-agency", path: "/report", state: { raa: "adoption-west" } },
  { name: "report-as-published", path: "/report", state: { agency: "E06000022", disclosure: "dfe" } },
  { name: "report-not-told", path: "/report", state: { quarter: "1990-Q1" } },
  { name: "report-not-ended", path: "/report", state: { quarter: "2190-Q1" }, status: 400 },
  { name: "state-a-need", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("need")] },
  { name: "state-a-need-of-one-form", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("need"), ONE_FORM] },
  { name: "state-a-need-wrong", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("need"), ONE_FORM], forms: [{ document: "Report" }], status: 400 },
  { name: "state-a-wish", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("wish")] },
  { name: "state-a-decision-about-siblings", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("siblings")] },
  { name: "state-an-override", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, RECORD("override")] },
  { name: "state-an-offer", path: "/families", follow: [HOUSEHOLDS_NUMBER, LISTED_HOUSEHOLD, RECORD("offer")] },
  { name: "state-an-offer-of-one-form", path: "/families", follow: [HOUSEHOLDS_NUMBER, LISTED_HOUSEHOLD, RECORD("offer"), ONE_FORM] },
  { name: "state-a-hold-on-links", path: "/families", follow: [HOUSEHOLDS_NUMBER, LISTED_HOUSEHOLD, RECORD("hold")] },
  { name: "statement", path: "/children", state: { stage: "authorised" }, follow: [LISTED_CHILD, 'table[data-table="needs"] a'] },
  { name: "statement-not-found", path: "/statements/none", status: 404 },
  { name: "stock-flow", path: "/stock-flow" },
  { name: "stock-flow-beside-england", path: "/stock-flow", state: { year: "2023", agency: "E06000023" } },
  { name: "stock-flow-children", path: "/stock-flow", follow: ['table[data-table="stock-flow"] a'] },
  { name: "stock-flow-wrong-year", path: "/stock-flow", state: { year: "1999" }, status: 400 },
  { name: "shortfall", path: "/shortfall" },
  { name: "shortfall-with-a-target", path: "/shortfall", state: { target: "10", by: "2028-03-31", baseline: "60", since: "2022-03-31" } },
  { name: "shortfall-half-a-target", path: "/shortfall", state: { target: "10" }, status: 400 },
  { name: "shortfall-children", path: "/shortfall", follow: ['table[data-table="reckoning"] a[href*="line=children"]'] },
  { name: "shortfall-households", path: "/shortfall", follow: ['table[data-table="reckoning"] a[href*="line=families"]'] },
  { name: "funnel-of-a-share", path: "/funnel" },
  { name: "funnel-of-a-count", path: "/funnel", state: { indicator: "adopted", year: "2023" } },
  { name: "funnel-of-days", path: "/funnel", state: { indicator: "a1" }, status: 400 },
  { name: "measure-with-published-figures", path: "/indicators/adopted", state: { agency: "E06000023" } },
  { name: "measure-with-waits", path: "/indicators/a2" },
  { name: "measure-revised", path: "/indicators/disruptions", state: { known_from: "2026-04-01T09:00:00Z" } },
  { name: "imports", path: "/imports" },
  { name: "imports-one-authority", path: "/imports", state: { agency: "E06000023" } },
  { name: "imports-second-page", path: "/imports", state: { page: "2" } },
  { name: "imports-of-a-regional-agency", path: "/imports", state: { raa: "adoption-west", membership: "2026-03-31" } },
  { name: "imports-of-one-source", path: "/imports", state: { source: "list-11" } },
  { name: "imports-arrived-after", path: "/imports", state: { known_from: "2026-04-01T09:00:00Z" } },
  { name: "imports-none", path: "/imports", state: { source: "ssd" } },
  { name: "imports-wrong-source", path: "/imports", state: { source: "return" }, status: 400 },
  { name: "imports-wrong", path: "/imports", state: { agency: "nowhere at all" }, status: 400 },
  { name: "import", path: "/imports", follow: [IMPORT] },
  { name: "import-of-a-list", path: "/imports", state: { source: "list-11" }, follow: [IMPORT] },
  { name: "import-of-a-return", path: "/imports", state: { source: "ssda903" }, follow: [IMPORT] },
  { name: "quality", path: "/quality" },
  { name: "quality-one-authority", path: "/quality", state: { agency: "E06000023" } },
  { name: "quality-before-any-recording", path: "/quality", state: { known_at: "2000-01-01T00:00:00Z" } },
  { name: "quality-wrong", path: "/quality", state: { agency: "nowhere at all" }, status: 400 },
  { name: "rules", path: "/rules" },
  { name: "rule", path: "/quality", follow: ['table[data-table="quality-by-rule"] a'] },
  { name: "rule-not-found", path: "/rules/none", status: 404 },
  { name: "import-not-found", path: "/imports/none", status: 404 },
  { name: "conflicts", path: "/conflicts" },
  { name: "conflicts-of-a-regional-agency", path: "/conflicts", state: { raa: "adoption-west" } },
  { name: "conflicts-wrong", path: "/conflicts", state: { agency: "nowhere at all" }, status: 400 },
  { name: "conflict", path: "/conflicts", follow: ['table[data-table="conflicts"] a'] },
  { name: "corrections", path: "/corrections" },
  { name: "siblings", path: "/siblings" },
  { name: "siblings-of-a-regional-agency", path: "/siblings", state: { raa: "adoption-west" } },
  { name: "siblings-before-any-recording", path: "/siblings", state: { known_at: "2000-01-01T00:00:00Z" } },
  { name: "siblings-wrong", path: "/siblings", state: { agency: "nowhere at all" }, status: 400 },
  { name: "sibling-group", path: "/siblings", follow: ['table[data-table="siblings"] a'] },
  { name: "sibling-group-of-nobody", path: "/siblings/0000000000000000", status: 404 },
  { name: "child-with-siblings-to-confirm", path: "/siblings", follow: ['table[data-table="siblings"] a', 'table[data-table="group"] a'] },
  { name: "corrections-of-several", path: "/corrections", state: { agency: "E06000022,E06000023" } },
  { name: "returns", path: "/returns" },
  { name: "returns-one-agency", path: "/returns", state: { agency: "E06000023" } },
  { name: "returns-of-a-regional-agency", path: "/returns", state: { raa: "adoption-west", quarter: "2024-Q3" } },
  { name: "returns-not-loaded", path: "/returns", state: { agency: "E06000023", year: "2001" } },
  { name: "returns-wrong", path: "/returns", state: { quarter: "2190-Q1" }, status: 400 },
  { name: "about", path: "/about" },
  { name: "no-such-table", path: "/pipeline", state: { table: "lost", format: "csv" }, status: 404 },
  { name: "not-found", path: "/no-such-page", status: 404 },
];

/** The full address of a page of the list, following its links in a browser page where it has some. */
export async function addressOf(entry, server, page) {
  const address = new URL(entry.path, server);
  address.search = new URLSearchParams(entry.state).toString();
  let reached = address.href;
  for (const selector of entry.follow ?? []) {
    await page.goto(reached);
    reached = await linkTarget(page, selector);
  }
  return reached;
}

async function linkTarget(page, selector) {
  const link = page.locator(selector).first();
  if ((await link.count()) === 0) throw new Error(`${page.url()} has no link ${selector} to follow.`);
  return new URL(await link.getAttribute("href"), page.url()).href;
}
