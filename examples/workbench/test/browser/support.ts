import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { FLAGS } from "../../chromium";

const workbench = inject("workbench");

/** Tests that need a browser; the setup says in one line where there is none. */
export const hasBrowser = workbench.chromium !== null;

/** A file for the page. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Opening extends BrowserContextOptions {
  /** From its folder rather than from a server. */
  readonly fromFolder?: boolean;
}

/** A browser for the tests of a file. After each test no page may have asked for anything, failed, or broken its policy. */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const wrong: string[] = [];
  beforeAll(async () => {
    if (workbench.chromium !== null)
      browser = await chromium.launch({ executablePath: workbench.chromium, args: FLAGS });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(wrong.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  const context = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const made = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    contexts.push(made);
    await watch(made, wrong);
    return made;
  };
  return {
    context,
    /** The page in a context of its own. */
    async open({ fromFolder = false, ...options }: Opening = {}): Promise<Page> {
      const page = await (await context(options)).newPage();
      await visit(page, fromFolder);
      return page;
    },
    newBlank: async (): Promise<Page> => (await browser.newContext()).newPage(),
    /** What was seen to be wrong so far; a test that expects something takes it out. */
    wrong,
  };
}

export async function visit(page: Page, fromFolder = false): Promise<void> {
  await page.goto(fromFolder ? workbench.file : workbench.url);
  await page.waitForSelector(".intake");
}

/** Notes every request to elsewhere, every breach of the policy, every error of the page and of its workers. */
async function watch(context: BrowserContext, wrong: string[]): Promise<void> {
  await context.exposeFunction("noteWrong", (text: string) => wrong.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const { noteWrong } = globalThis as unknown as { noteWrong(text: string): void };
      noteWrong(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  const folder = workbench.file.slice(0, workbench.file.lastIndexOf("/") + 1);
  context.on("request", (request) => {
    const url = request.url();
    if (![workbench.url, folder, "blob:", "data:"].some((start) => url.startsWith(start)))
      wrong.push(`request: ${url}`);
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(`console: ${message.text()}`);
    });
  });
}

/** Drops files on the page, as a transfer that the page itself makes. */
export async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const target = document.querySelector(".intake");
    for (const type of ["dragenter", "dragover", "drop"])
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

/** Drags files or folders of the machine onto the page, as the system does. */
export async function dragIn(page: Page, paths: readonly string[]): Promise<void> {
  const box = await page.locator(".intake").boundingBox();
  if (box === null) throw new Error("there is no place to drop at");
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + 12 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await session.detach();
}

/** Chooses files by the button. */
export async function choose(page: Page, files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  }));
  await page.setInputFiles("[data-test=files]", given);
}

/** The entry of a file in the list, by its name or the end of its path. */
function fileOf(page: Page, name: string): Locator {
  const end = new RegExp(`(?:^|/)${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
  return page.locator(".files li", { has: page.locator(".name", { hasText: end }) });
}

/** Waits until a file is read or refused, and tells its state. */
export async function settled(page: Page, name: string): Promise<{ state: string; text: string }> {
  const state = fileOf(page, name).locator(".state:is(.done,.failed,.cancelled)");
  await state.waitFor({ timeout: 60_000 });
  const [, word = ""] = ((await state.getAttribute("class")) ?? "").split(" ");
  return { state: word, text: (await state.textContent()) ?? "" };
}

/** Shows a file that is read. */
export async function show(page: Page, name: string): Promise<void> {
  expect(await settled(page, name)).toMatchObject({ state: "done" });
  await fileOf(page, name).locator("button.file").click();
}

export const TAB_IDS = ["overview", "tables", "findings", "prose", "charts", "out"] as const;

export async function openTab(page: Page, id: (typeof TAB_IDS)[number]): Promise<void> {
  await page.click(`#tab-${id}`);
  await page.waitForSelector(`#panel[aria-labelledby=tab-${id}]`);
}

/** How many figures the page says that it read of the file that is shown. */
export async function figuresShown(page: Page): Promise<number> {
  await openTab(page, "overview");
  const cells = await page.locator(".states td.figure").allTextContents();
  const sum = cells.reduce((all, text) => all + Number(text), 0);
  // The sentence and the table say the same.
  expect(await page.locator("[data-test=read]").textContent()).toMatch(
    new RegExp(`\\b${sum}(?:个数| figures)`),
  );
  return sum;
}
