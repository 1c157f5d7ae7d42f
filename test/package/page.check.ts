import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { operationTable, type OperationId } from "../../generated/operations.js";
import { installedProject, type EmptyProject } from "../support/tarball.js";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.warn(`The reference page is not checked: there is no browser at ${CHROMIUM}. Set CHROMIUM to another place.`);

/** In milliseconds, for a machine that is busy. */
const LIMIT = 2 * 60_000;

describe.skipIf(!hasChromium)("the reference page of the tarball, opened from a file", () => {
  let user: EmptyProject;
  let browser: Browser;
  let page: Page;
  let url: string;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    expect(inject("tarball")).not.toBe("");
    user = await installedProject();
    url = pathToFileURL(join(user.path, "node_modules/@internal/sendgrid-ips/dist/reference.html")).href;
    // Without a sandbox of its own: containers have none.
    browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"], timeout: LIMIT, protocolTimeout: LIMIT });
    page = await browser.newPage();
    page.setDefaultTimeout(LIMIT);
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    // A script's click may not use the clipboard: this keeps what it copies.
    await page.evaluateOnNewDocument(() => {
      document.execCommand = (command) => command === "copy" && Reflect.set(globalThis, "copied", String(getSelection()));
    });
    await page.setViewport({ width: 1500, height: 1100 });
  });
  afterAll(async () => {
    await browser.close();
    await user[Symbol.asyncDispose]();
  });

  it.each(Object.keys(operationTable) as OperationId[])("shows %s with its decisions, and a sample that can be copied", async (id) => {
    const { method, path } = operationTable[id];
    // Another document, so that the fragment is read anew.
    await page.goto("about:blank");
    await page.goto(`${url}#operation/${id}`, { waitUntil: "load" });
    await page.waitForFunction((name) => document.body.innerText.includes(`In the client: ${name}.`), {}, id);
    await page.waitForFunction(
      (name) => {
        const panels = [...document.querySelectorAll<HTMLElement>(".panel-request-samples")];
        const sample = panels.find(({ textContent }) => textContent.includes(`narrow${name}Error(result)`));
        // The first ones copy the URLs of the servers.
        const copy = [...(sample?.querySelectorAll<HTMLElement>("[data-testid=copy-button]") ?? [])].at(-1);
        copy?.click();
        return copy !== undefined;
      },
      {},
      id,
    );
    await page.waitForFunction(() => Reflect.has(globalThis, "copied"));
    const copied = await page.evaluate(() => String(Reflect.get(globalThis, "copied")));
    expect(copied).toContain(`await client.${method}(`);
    expect(copied).toContain(JSON.stringify(path));
  });

  it("sends no request, and writes no error to the console", () => {
    expect(requests.filter((request) => !/^(?:file|blob|data|about):/.test(request))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
