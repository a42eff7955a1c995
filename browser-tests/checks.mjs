// What is asked of every page. Each check gives a list of problems in words; an empty list is a pass.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Status, language, one heading, and a title that names the page and says SYNTHETIC. */
export async function frameProblems({ page, status, refused }, expectedStatus = 200) {
  const { language, headings, title, text } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: Array.from(document.querySelectorAll("h1"), (heading) => heading.textContent.replace(/\s+/g, " ").trim()),
    title: document.title.replace(/\s+/g, " "),
    text: document.body.innerText,
  }));
  const problems = refused.map((what) => `refused: ${what}`);
  if (status !== expectedStatus) problems.push(`status ${status}, not ${expectedStatus}`);
  if (language !== "en-GB") problems.push(`lang is "${language}", not "en-GB"`);
  if (headings.length !== 1) problems.push(`${headings.length} h1 headings, not one: ${headings.join(" | ")}`);
  if (headings.some((heading) => heading === "" || !title.includes(heading))) {
    problems.push(`the title "${title}" does not hold the heading "${headings.join(" | ")}"`);
  }
  if (!title.includes("SYNTHETIC")) problems.push(`the title "${title}" does not say SYNTHETIC`);
  if (!text.includes("SYNTHETIC")) problems.push("the page itself does not say SYNTHETIC");
  return problems;
}

/** Every rule axe-core has, the optional, experimental and AAA ones too. */
export async function axeProblems(page) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window;
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const results = await axe.run(document, { rules, resultTypes: ["violations"] });
    if (results.violations.length + results.passes.length === 0) throw new Error("axe-core ran no rule");
    return results.violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary.replace(/\s+/g, " ").trim();
      return `axe ${id}: ${help}; at ${target.join(" ")}; ${why}`;
    }),
  );
}

/** The page itself must not scroll sideways; a table's own region may. */
export async function overflowProblems(page) {
  const { needed, shown, widest } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // An element placed by itself may leave the region it stands in.
    const inRegion = (element) => {
      const region = element.parentElement?.closest(".hearth-scroll");
      return region?.contains(element.offsetParent);
    };
    const beyond = Array.from(document.body.querySelectorAll("*")).filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !inRegion(element),
    );
    const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`;
    return { needed: scrollWidth, shown: clientWidth, widest: beyond.slice(0, 5).map(name) };
  });
  if (needed <= shown) return [];
  return [`the page needs ${needed} pixels and has ${shown}; too wide: ${widest.join(", ")}`];
}

/** Without scripts the main part must hold the same words. Takes the text of both. */
export function sameContentProblems(withScript, withoutScript) {
  if (withScript === withoutScript) return [];
  let at = 0;
  while (withScript[at] === withoutScript[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 40), at + 60);
  return [`without scripts the page differs: "${around(withScript)}" became "${around(withoutScript)}"`];
}

/** The words of the main part of a page, in the order of the markup. */
export function mainText(page) {
  return page.evaluate(() => (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ").trim());
}

/** The headings of the main part of a page, whatever they count. */
export async function headings(page) {
  const texts = await page.locator("main").locator("h1, h2, h3").allTextContents();
  return texts.join(" | ").replace(/\d+/g, "0").replace(/\s+/g, " ").trim();
}

/** On paper: no navigation, and nothing wider than the sheet. The page must be in print media. */
export async function printProblems(page) {
  const upright = 718; // A4 less two margins of 10 mm, at 96 pixels an inch
  const onItsSide = 1047;
  const isWide = (await page.locator(".hearth-scroll--wide:not(.hearth-report *)").count()) > 0;
  const sheet = isWide ? onItsSide : upright;
  await page.setViewportSize({ width: sheet, height: 1000 });
  const { navigation, beyond } = await page.evaluate((limit) => {
    const isDrawn = (element) => element.getClientRects().length > 0;
    const tooWide = (element) => element.getBoundingClientRect().right > limit + 1;
    const cut = (element) => tooWide(element) || element.scrollWidth > element.clientWidth + 1;
    return {
      navigation: Array.from(document.querySelectorAll("nav, .govuk-skip-link"), isDrawn).filter(Boolean).length,
      beyond: Array.from(document.querySelectorAll(".hearth-scroll, table, svg")).filter(isDrawn).filter(cut).length,
    };
  }, sheet);
  const problems = [];
  if (navigation > 0) problems.push(`${navigation} parts for finding one's way are printed`);
  if (beyond > 0) problems.push(`${beyond} tables or drawings are wider than the sheet`);
  return problems;
}
