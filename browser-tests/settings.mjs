// Where the server, the browser and the pictures are, from the environment.

import { fileURLToPath } from "node:url";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const SHOTS = process.env.HEARTH_SHOTS ?? fileURLToPath(new URL("shots", import.meta.url));

/** The address of the running server. Without one there is nothing to test, which is a failure. */
export function serverAddress() {
  const address = process.env.HEARTH_URL;
  if (!address) throw new Error("Set HEARTH_URL to a running `hearth demo`, such as http://127.0.0.1:8080.");
  return address;
}

/** The hearth binary, for a test that types commands beside the page and serves a demonstration of its own. */
export function programPath() {
  const program = process.env.HEARTH_PROGRAM;
  if (!program) throw new Error("Set HEARTH_PROGRAM to the hearth binary, such as ../target/debug/hearth.");
  return program;
}

export const DESK = { name: "1280", width: 1280, height: 900 };
export const PHONE = { name: "320", width: 320, height: 640 };
