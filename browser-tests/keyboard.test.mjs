// With nothing but a keyboard: the skip link first, the focus always seen, the filter changed and sent.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { startBrowser, withPage } from "./browser.mjs";
import { changeFilterByKeyboard, keyboardProblems, nextStop, rememberResting } from "./keyboard.mjs";
import { addressOf, PAGES } from "./pages.mjs";
import { DESK, PHONE, serverAddress } from "./settings.mjs";

const server = serverAddress();
let browser;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const none = (problems) => assert.deepEqual(problems, [], `\n${problems.join("\n")}`);

for (const entry of PAGES) {
  for (const size of [DESK, PHONE]) {
    it(`${entry.name}: every stop of the Tab key is seen at ${size.name} pixels`, async () => {
      const address = await withPage(browser, server, {}, ({ page }) => addressOf(entry, server, page));
      await withPage(browser, address, { size, forms: entry.forms }, async ({ page }) => none(await keyboardProblems(page)));
    });
  }
}

it("the skip link leads past the navigation to the main part", () =>
  withPage(browser, new URL("/pipeline", server).href, {}, async ({ page }) => {
    await rememberResting(page);
    assert.equal((await nextStop(page))?.isSkipLink, true, "the first stop is not the skip link");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inMain = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
    assert.equal(inMain, true, "the stop after the skip link is not in the main part");
  }));

it("the pipeline's filter is changed and sent by keyboard, and keeps what was chosen", () =>
  withPage(browser, new URL("/pipeline", server).href, {}, async ({ page }) => {
    const { chosen, problems } = await changeFilterByKeyboard(page);
    none(problems);
    const asked = new URL(page.url()).searchParams;
    for (const [field, value] of Object.entries(chosen)) {
      assert.equal(asked.get(field), value, `the address asks for another ${field}`);
      // The boxes of several agencies bear the name of the choice of one.
      const shown = await page.locator(`form.hearth-filter [name="${field}"]:not([type="checkbox"])`).inputValue();
      assert.equal(shown, value, `the form no longer shows the ${field} chosen`);
    }
    assert.equal(await page.locator('table[data-table="pipeline"]').count(), 1, "the answer has no pipeline table");
  }));
