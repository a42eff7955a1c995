// Every page and state of the list: its frame, axe-core with every rule, no sideways scroll on a phone,
// forced colours and paper, the same words without scripts, and a picture of each.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { startBrowser, withPage } from "./browser.mjs";
import * as checks from "./checks.mjs";
import { addressOf, PAGES } from "./pages.mjs";
import { DESK, PHONE, serverAddress, SHOTS } from "./settings.mjs";

const server = serverAddress();
let browser;

before(async () => {
  await mkdir(SHOTS, { recursive: true });
  browser = await startBrowser();
});
after(() => browser?.close());

const picture = (page, entry, kind) => page.screenshot({ path: join(SHOTS, `${entry.name}-${kind}.png`), fullPage: true });
const none = (problems) => assert.deepEqual(problems, [], `\n${problems.join("\n")}`);

for (const entry of PAGES) {
  describe(entry.name, () => {
    let address;
    const open = (options, use) => withPage(browser, address, { ...options, forms: entry.forms }, use);
    before(async () => {
      address = await withPage(browser, server, {}, ({ page }) => addressOf(entry, server, page));
    });

    for (const size of [DESK, PHONE]) {
      it(`has its frame and no fault that axe-core finds at ${size.name} pixels`, () =>
        open({ size }, async (opened) => {
          await picture(opened.page, entry, size.name);
          const frame = await checks.frameProblems(opened, entry.status);
          none([...frame, ...(await checks.axeProblems(opened.page))]);
        }));
    }

    it("does not scroll sideways at 320 pixels", () =>
      open({ size: PHONE }, async ({ page }) => none(await checks.overflowProblems(page))));

    it("says the same without scripts", async () => {
      const words = entry.changes ? checks.headings : checks.mainText;
      const read = (javaScript) => open({ javaScript }, ({ page }) => words(page));
      const text = await read(true);
      assert.notEqual(text, "", "the page has no main part with words");
      none(checks.sameContentProblems(text, await read(false)));
    });

    for (const size of [DESK, PHONE]) {
      it(`holds in forced colours at ${size.name} pixels`, () =>
        open({ size, media: { forcedColors: "active" } }, async ({ page }) => {
          await picture(page, entry, `forced-${size.name}`);
          none(await checks.axeProblems(page));
        }));
    }

    it("prints without navigation and without a table cut off", () =>
      open({ media: { media: "print" } }, async ({ page }) => {
        const problems = await checks.printProblems(page);
        await picture(page, entry, "print");
        none([...problems, ...(await checks.axeProblems(page))]);
      }));
  });
}
