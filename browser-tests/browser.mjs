// Starts the browser and opens pages in it, noting whatever the page is refused on the way.

import { chromium } from "playwright-core";
import { CHROMIUM, DESK } from "./settings.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function startBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/**
 * Opens an address, sends the `forms` there are to send, and hands `{ page, status, refused }` to `use`,
 * closing the page afterwards. `refused` lists errors of scripts, content the security policy stopped, and
 * files that did not come.
 */
export async function withPage(browser, address, options, use) {
  const { size = DESK, javaScript = true, media = {}, forms = [] } = options;
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    locale: "en-GB",
    viewport: { width: size.width, height: size.height },
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia(media);
    const refused = noteRefusals(page);
    let response = await page.goto(address, { waitUntil: "load" });
    for (const fields of forms) response = await send(page, fields);
    return await use({ page, status: response.status(), refused });
  } finally {
    await context.close();
  }
}

/** Fills in the form that changes something, as a person would, and sends it. */
async function send(page, fields) {
  const form = page.locator('main form[method="post"]');
  for (const [name, value] of Object.entries(fields)) await fillIn(form.locator(`[name="${name}"]`), value);
  const answered = page.waitForNavigation({ waitUntil: "load" });
  await form.locator("button[type=submit]").click();
  return answered;
}

async function fillIn(field, value) {
  const kind = await field.first().evaluate((element) => element.type);
  if (kind === "radio") return field.and(field.page().locator(`[value="${value}"]`)).check();
  if (kind === "checkbox") return field.first().check();
  return kind.startsWith("select") ? field.selectOption(value) : field.fill(value);
}

function noteRefusals(page) {
  const refused = [];
  const isThePage = (request) => request.isNavigationRequest();
  page.on("pageerror", (error) => refused.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    // A missing file is noted below with its address; the page's own status is checked apart.
    const aboutAFile = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !aboutAFile) refused.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => refused.push(`not loaded: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !isThePage(response.request())) {
      refused.push(`${response.status()}: ${response.url()}`);
    }
  });
  return refused;
}
