// Makes ../dist from app.scss and app.mjs. With --check it writes nothing and fails when ../dist is
// not what these sources give.

import { readFile, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import * as sass from "sass";
import { withoutRules } from "./without-rules.mjs";

const here = (path) => new URL(path, import.meta.url);
const version = async (name) =>
  JSON.parse(await readFile(here(`node_modules/${name}/package.json`), "utf8")).version;

// Branding that is not ours to use, and anything fetched from elsewhere. The stylesheet must hold none.
const NOT_OURS = /crown|crest|gds transport|@font-face|url\(|@import/i;

async function stylesheet() {
  const { css } = await sass.compileAsync(here("app.scss").pathname, {
    style: "compressed",
    loadPaths: [here("node_modules").pathname],
  });
  const kept = withoutRules(css.replace(/^(\uFEFF|@charset "UTF-8";)/, ""), /govuk-footer__(copyright-logo|crown)/);
  const found = NOT_OURS.exec(kept);
  if (found) throw new Error(`The stylesheet still holds "${found[0]}" at character ${found.index}.`);
  return `@charset "UTF-8";\n${NOTICE}\n${kept}\n`;
}

async function script() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [here("app.mjs").pathname],
    bundle: true,
    format: "esm",
    legalComments: "none",
    minify: true,
    target: "es2020",
    write: false,
  });
  return `${NOTICE}\n${outputFiles[0].text}`;
}

async function versions() {
  return `Made by "npm run build" in the folder assets/src from these packages of npm:

govuk-frontend ${await version("govuk-frontend")} (MIT, see LICENCE-govuk-frontend.txt; parts of it are in both files)
sass ${await version("sass")} (compiled app.scss; nothing of it is in the files)
esbuild ${await version("esbuild")} (bundled app.mjs; nothing of it is in the files)

Changed from GOV.UK Frontend: fonts and colours of our own, only the components listed in app.scss
and app.mjs, and no rule for the crown or the royal arms. "npm run check" compares these files
with their sources.
`;
}

const NOTICE =
  `/* Hearth. Contains parts of GOV.UK Frontend ${await version("govuk-frontend")}, ` +
  "Copyright (C) 2017 Crown Copyright (Government Digital Service), MIT licence. */";

const made = { "hearth.css": await stylesheet(), "hearth.js": await script(), "VERSION.txt": await versions() };
const checking = process.argv.includes("--check");
for (const [name, text] of Object.entries(made)) {
  const target = here(`../dist/${name}`);
  if (!checking) {
    await writeFile(target, text);
    console.error(`${name}: ${text.length} characters`);
  } else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    console.error(`dist/${name} is not what its sources give: run "npm run build" in assets/src.`);
    process.exitCode = 1;
  }
}
