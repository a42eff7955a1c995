// Tries the checks on a site in memory: a sound one must pass, and each fault put into it must be found
// by the check that is there for it. Needs no server of Hearth's.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startBrowser, withPage } from "./browser.mjs";
import * as checks from "./checks.mjs";
import { startSite } from "./faulty.mjs";
import { changeFilterByKeyboard, keyboardProblems } from "./keyboard.mjs";
import { addressOf, PAGES } from "./pages.mjs";
import { PHONE } from "./settings.mjs";
import { walk } from "./walk.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const opened = (options, use) => (address) => withPage(browser, address, options, use);
const CHECKS = {
  frame: opened({}, (page) => checks.frameProblems(page)),
  axe: opened({}, ({ page }) => checks.axeProblems(page)),
  "axe in forced colours": opened({ media: { forcedColors: "active" } }, ({ page }) => checks.axeProblems(page)),
  overflow: opened({ size: PHONE }, ({ page }) => checks.overflowProblems(page)),
  print: opened({ media: { media: "print" } }, ({ page }) => checks.printProblems(page)),
  keyboard: opened({}, ({ page }) => keyboardProblems(page)),
  filter: opened({}, filterProblems),
  "walk without scripts": opened({ javaScript: false }, ({ page }) => walk(page)),
  "same content": sameContent,
};

async function filterProblems({ page }) {
  const { chosen, problems } = await changeFilterByKeyboard(page);
  const kept = await page.locator('form.hearth-filter [name="clock"]').inputValue();
  return kept === chosen.clock ? problems : [...problems, "the form no longer shows the clock chosen"];
}

async function sameContent(address) {
  const read = (javaScript) => withPage(browser, address, { javaScript }, ({ page }) => checks.mainText(page));
  return checks.sameContentProblems(await read(true), await read(false));
}

async function problemsOf(check, faults) {
  const site = await startSite(faults);
  try {
    return await CHECKS[check](`${site.address}/pipeline`);
  } finally {
    await site.stop();
  }
}

describe("a sound site passes", () => {
  for (const check of Object.keys(CHECKS)) {
    it(check, async () => assert.deepEqual(await problemsOf(check, []), []));
  }
});

const FAULTS = [
  ["frame", "status", /status 500/],
  ["frame", "language", /lang is "en"/],
  ["frame", "two headings", /2 h1 headings/],
  ["frame", "title", /does not hold the heading/],
  ["frame", "title", /does not say SYNTHETIC/],
  ["frame", "unmarked", /the page itself does not say SYNTHETIC/],
  ["frame", "inline style", /refused: console: .*style/i],
  ["axe", "unlabelled input", /axe label: .* at #as-at/],
  // Two rules that axe-core leaves off unless asked: contrast of level AAA, and the size of targets.
  ["axe", "greyish text", /axe color-contrast-enhanced: /],
  ["axe", "small targets", /axe target-size: /],
  ["axe in forced colours", "unlabelled input", /axe label: /],
  ["overflow", "overflow", /needs 900 pixels and has 320; too wide: main/],
  ["print", "printed navigation", /are printed/],
  ["print", "cut in print", /wider than the sheet/],
  ["keyboard", "no skip link", /not the skip link/],
  ["keyboard", "invisible focus", /cannot be seen on select/],
  ["filter", "no button", /does not reach the filter's button/],
  ["filter", "forgetful filter", /no longer shows/],
  ["walk without scripts", "wrong number", /the number was 2 and the list behind it has 1 rows/],
  ["walk without scripts", "undated fact", /1 of 1 facts/],
  ["same content", "needs scripts", /without scripts the page differs/],
];

describe("a fault is found", () => {
  for (const [check, fault, expected] of FAULTS) {
    it(`${check}: ${fault} (${expected.source})`, async () => {
      const problems = await problemsOf(check, [fault]);
      assert.ok(problems.some((problem) => expected.test(problem)), `found only:\n${problems.join("\n")}`);
    });
  }
});

describe("the list of pages", () => {
  it("follows links to the pages whose address is not known", async () => {
    const site = await startSite();
    try {
      const child = PAGES.find(({ name }) => name === "child");
      const reached = await withPage(browser, site.address, {}, ({ page }) => addressOf(child, site.address, page));
      assert.equal(reached, `${site.address}/children/one`);
    } finally {
      await site.stop();
    }
  });

  it("fails when there is no link to follow", async () => {
    const site = await startSite();
    try {
      const lost = { name: "lost", path: "/pipeline", follow: ["a.nowhere"] };
      const reach = withPage(browser, site.address, {}, ({ page }) => addressOf(lost, site.address, page));
      await assert.rejects(reach, /has no link a\.nowhere/);
    } finally {
      await site.stop();
    }
  });

  it("names each page and picture once", () => {
    const names = PAGES.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
});
