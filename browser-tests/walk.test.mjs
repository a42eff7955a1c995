// From a number to the children behind it to one child's timeline, with scripts and without.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { startBrowser, withPage } from "./browser.mjs";
import { serverAddress } from "./settings.mjs";
import { walk } from "./walk.mjs";

const server = serverAddress();
let browser;

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

for (const javaScript of [true, false]) {
  it(`leads from a number to a timeline ${javaScript ? "with" : "without"} scripts`, () =>
    withPage(browser, new URL("/pipeline", server).href, { javaScript }, async ({ page }) => {
      const problems = await walk(page);
      assert.deepEqual(problems, [], `\n${problems.join("\n")}`);
    }));
}
