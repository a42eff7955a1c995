// The walk from the pipeline to a child, by following links as a person would.

import { LISTED_CHILD, PIPELINE_NUMBER, TIMELINE } from "./pages.mjs";

/** Walks on from an open pipeline page and gives the problems met. */
export async function walk(page) {
  const link = page.locator(PIPELINE_NUMBER).first();
  if ((await link.count()) === 0) return ["the pipeline has no number that opens a list"];
  const number = leadingNumber(await link.textContent());
  if (Number.isNaN(number)) return [`the first link of the pipeline, "${await link.textContent()}", is not a number`];
  await link.click();
  const problems = await listProblems(page, number);

  const child = page.locator(LISTED_CHILD).first();
  if ((await child.count()) === 0) return [...problems, `${page.url()} lists no child that opens`];
  await child.click();
  return [...problems, ...(await timelineProblems(page))];
}

// A link's words may go on, for those who hear them apart from their table: "34 children decided, …".
function leadingNumber(text) {
  return Number.parseInt(text.replace(/[\s,]/g, ""), 10);
}

// The number and the list behind it must agree. A list on several pages shows at most that many here.
async function listProblems(page, number) {
  const rows = await page.locator('table[data-table="children"] tbody tr').count();
  const onSeveralPages = (await page.locator(".govuk-pagination").count()) > 0;
  const agrees = onSeveralPages ? rows > 0 && rows < number : rows === number;
  return agrees ? [] : [`the number was ${number} and the list behind it has ${rows} rows`];
}

async function timelineProblems(page) {
  const facts = page.locator(`${TIMELINE} > li`);
  const count = await facts.count();
  if (count === 0) return [`${page.url()} has no timeline with a fact in it`];
  const dated = await page.locator(`${TIMELINE} > li .hearth-timeline__date`).count();
  return dated < count ? [`${count - dated} of ${count} facts of the timeline show no date`] : [];
}
