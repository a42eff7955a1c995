// A tracker of forty columns is mapped on the page without scripts, saved, and loaded again next month
// with one command. The test serves a demonstration of its own, for it changes what is recorded.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { startBrowser, withPage } from "./browser.mjs";
import { programPath } from "./settings.mjs";
import { COLUMNS, FIRST_MONTH, headings, NEXT_MONTH, READ, tracker } from "./tracker.mjs";

const AGENCY = "E06000023";
const LIST = "tracker-of-forty";
const program = programPath();
let browser;
let folder;
let database;
let demonstration;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearth-tracker-"));
  database = `sqlite:${join(folder, "SYNTHETIC-tracker.db")}`;
  server = await serve();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  demonstration?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

/** Serves a small demonstration and gives its address, as it says it. */
function serve() {
  const words = ["demo", "--listen", "127.0.0.1:0", "--children", "100", "--database", database];
  demonstration = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((ready, failed) => {
    let said = "";
    demonstration.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (address) ready(address[0]);
    });
    demonstration.on("exit", () => failed(new Error(`hearth demo ended before it was ready: ${said}`)));
  });
}

/** Makes and saves the map on the page, choosing every meaning by hand, with scripts off. */
function map(named) {
  return withPage(browser, new URL("/lists", server).href, { javaScript: false }, async ({ page }) => {
    await page.selectOption('select[name="agency"]', AGENCY);
    await page.check('input[name="of"][value="children"]');
    await page.fill('input[name="list"]', LIST);
    await page.fill('textarea[name="headings"]', named.join("\t"));
    await page.click('form[action="/lists"] button[type="submit"]');
    for (const [place, [, meaning]] of COLUMNS.entries()) {
      await page.selectOption(`select[name="meaning-${place}"]`, meaning);
    }
    await page.click('form[action="/lists/map"] button[type="submit"]');
    assert.equal(new URL(page.url()).pathname, "/lists");
    const kept = await page.locator("main tr", { hasText: LIST }).innerText();
    return { kept, commands: await page.locator("main .hearth-command").allInnerTexts() };
  });
}

/** Loads a month's file, as one types it. */
function load(name, text, day, ...more) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const words = ["import", "table", file, "--list", LIST, "--agency", AGENCY, "--day", day, ...more];
  const { status, stderr } = spawnSync(program, [...words, "--database", database], { encoding: "utf8" });
  return { status, said: stderr };
}

function journeys() {
  const words = ["journeys", "--agency", AGENCY, "--format", "csv", "--database", database];
  const { stdout } = spawnSync(program, words, { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line.includes("TRK-"));
}

/** The numbers of the tracker's children on the page that lists the children. */
function listed() {
  return withPage(browser, server, { javaScript: false }, async ({ page }) => {
    const found = new Set();
    let address = new URL(`/children?agency=${AGENCY}&as_at=2025-07-31`, server).href;
    while (address) {
      await page.goto(address);
      for (const [number] of (await page.locator("main").innerText()).matchAll(/TRK-\d/g)) found.add(number);
      const next = page.locator('a[rel="next"]').first();
      address = (await next.count()) > 0 ? new URL(await next.getAttribute("href"), server).href : null;
    }
    return [...found].sort();
  });
}

it("is mapped without scripts, loaded, and loaded again next month", async () => {
  assert.equal(COLUMNS.length, 40);
  const { kept, commands } = await map(headings());
  assert.ok(kept.includes(String(READ)), kept);
  assert.ok(commands.some((command) => command.includes(`--list ${LIST}`)), commands.join("\n"));

  const first = tracker(headings(), FIRST_MONTH);
  const tried = load("june.csv", first, "2025-06-30", "--dry-run");
  assert.equal(tried.status, 0, tried.said);
  assert.match(tried.said, /Nothing is written; it would be: \d+ facts new, 0 superseded, 0 retracted; 2 rows added/);
  assert.deepEqual(journeys(), [], "a dry run writes nothing");
  const loaded = load("june.csv", first, "2025-06-30");
  assert.match(loaded.said, /Problems: none\.[^]*Changes: \d+ facts new/);
  assert.deepEqual(await listed(), ["TRK-1", "TRK-2"]);

  // Next month a column has another name, which is told with the headings there are.
  const renamed = headings().map((heading) => (heading === "PO made" ? "Placement order" : heading));
  const next = NEXT_MONTH.map(({ "PO made": order, ...child }) => ({ ...child, "Placement order": order }));
  const refused = load("july.csv", tracker(renamed, next), "2025-07-31", "--dry-run");
  assert.equal(refused.status, 1);
  assert.match(refused.said, /lacks a heading that the map names: "PO made"\. The headings there are .*"Placement order"/);
  assert.deepEqual(await listed(), ["TRK-1", "TRK-2"], "nothing is changed");

  await map(renamed);
  const again = load("july.csv", tracker(renamed, next), "2025-07-31", "--dry-run");
  assert.match(again.said, /it would be: \d+ facts new, 1 superseded, 0 retracted/, again.said);
  const done = load("july.csv", tracker(renamed, next), "2025-07-31");
  assert.equal(done.status, 0, done.said);
  assert.match(load("july.csv", tracker(renamed, next), "2025-07-31").said, /0 changes/);
  assert.deepEqual(await listed(), ["TRK-1", "TRK-2", "TRK-3"]);
  assert.deepEqual(journeys(), [
    `${AGENCY},TRK-1,2023-03-10,2025-01-06,2025-02-06,,,,`,
    `${AGENCY},TRK-2,2023-03-10,2025-01-07,2025-07-15,,,,`,
    `${AGENCY},TRK-3,2023-03-10,2025-07-20,,,,,`,
  ]);
});
