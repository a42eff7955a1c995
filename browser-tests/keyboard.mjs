// Walks a page with the Tab key and says what has the focus, whether that can be seen, and where it stops.

/** Remembers how everything that can take the focus looks while it has none. Call before the first key. */
export async function rememberResting(page) {
  await page.evaluate(() => {
    const look = (element) => {
      const part = (style) => [
        style.boxShadow,
        style.backgroundColor,
        style.outlineStyle === "none" ? "no outline" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
      ];
      const parts = [part(getComputedStyle(element))];
      // A radio button or checkbox is drawn by its label.
      for (const label of element.labels ?? []) parts.push(part(getComputedStyle(label, "::before")));
      return JSON.stringify(parts);
    };
    const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";
    const resting = new Map(Array.from(document.querySelectorAll(focusable), (element) => [element, look(element)]));
    window.hearthLooks = { look, resting };
  });
}

/** Presses Tab and describes what then has the focus; nothing when the end of the page is reached. */
export async function nextStop(page) {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { look, resting } = window.hearthLooks;
    const box = element.getBoundingClientRect();
    const label = element.getAttribute("aria-label") ?? element.textContent ?? "";
    const changed = look(element) !== resting.get(element);
    const inView =
      box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return {
      isSkipLink: element.matches("a.govuk-skip-link"),
      isInMain: element.closest("main") !== null,
      isInFilter: element.closest("form.hearth-filter") !== null,
      isSubmit: element.matches("button[type=submit], button:not([type]), input[type=submit]"),
      kind: element.tagName.toLowerCase(),
      field: element.getAttribute("name") ?? "",
      value: element.value ?? "",
      name: `${element.tagName.toLowerCase()} "${label.replace(/\s+/g, " ").trim().slice(0, 40)}"`,
      target: element.getAttribute("href") ?? "",
      isVisible: inView && changed,
      inView,
      identity: Array.from(document.querySelectorAll("*")).indexOf(element),
    };
  });
}

const MOST_STOPS = 80;
// A day field holds the focus for its day, month, year and button.
const MOST_IN_ONE_PLACE = 5;

// Where there is a problem its summary takes the focus, and a link to a part of a page begins at that part.
function beginsInMain(page) {
  return page.evaluate(() => location.hash !== "" || document.querySelector(".govuk-error-summary") !== null);
}

/** Problems of the first stops of a page: the skip link is first, each stop is seen, none is a trap. */
export async function keyboardProblems(page) {
  await rememberResting(page);
  const problems = [];
  const inMain = await beginsInMain(page);
  let before = null;
  let inOnePlace = 0;
  for (let count = 0; count < MOST_STOPS; count += 1) {
    const stop = await nextStop(page);
    if (stop === null) {
      if (count === 0) problems.push("nothing on the page takes the focus");
      break;
    }
    const isWhereItBegins = inMain ? stop.isInMain : stop.isSkipLink;
    if (count === 0 && !isWhereItBegins) {
      problems.push(`the first stop is ${stop.name}, not ${inMain ? "in the main part" : "the skip link"}`);
    }
    inOnePlace = stop.identity === before ? inOnePlace + 1 : 1;
    if (inOnePlace > MOST_IN_ONE_PLACE) return [...problems, `the focus cannot leave ${stop.name}`];
    if (inOnePlace === 1 && !stop.isVisible) {
      problems.push(`the focus cannot be seen on ${stop.name}${stop.inView ? "" : ", which is out of view"}`);
    }
    before = stop.identity;
  }
  return problems;
}

/**
 * Changes every select of the filter form with the arrow keys and sends the form with Enter. Gives the
 * values chosen, by field, and the problems met on the way.
 */
export async function changeFilterByKeyboard(page) {
  await rememberResting(page);
  const chosen = {};
  for (let count = 0; count < MOST_STOPS; count += 1) {
    const stop = await nextStop(page);
    if (stop === null) break;
    if (!stop.isInFilter) continue;
    if (stop.kind === "select" && !(stop.field in chosen)) {
      chosen[stop.field] = await changeSelect(page, stop);
    }
    if (stop.isSubmit) {
      const sent = page.waitForEvent("framenavigated", { timeout: 5000 }).then(() => true, () => false);
      await page.keyboard.press("Enter");
      const problems = (await sent) ? [] : ["Enter on the filter's button sent nothing"];
      await page.waitForLoadState("load");
      const unchanged = Object.entries(chosen).filter(([, value]) => value === null);
      if (Object.keys(chosen).length === 0) problems.push("the filter has no select that the keyboard reaches");
      problems.push(...unchanged.map(([field]) => `the arrow keys do not change "${field}"`));
      return { chosen, problems };
    }
  }
  return { chosen, problems: ["the keyboard does not reach the filter's button"] };
}

async function changeSelect(page, stop) {
  for (const key of ["ArrowDown", "ArrowUp"]) {
    await page.keyboard.press(key);
    const value = await page.evaluate(() => document.activeElement.value);
    if (value !== stop.value) return value;
  }
  return null;
}
