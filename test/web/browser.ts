import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of this machine: named by CHROMIUM, or found where packages put it; undefined where there is none. */
export const browserPath = [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path));

/** A test that needs a browser; where the machine has none it is skipped, and the run says so. */
export const browserTest = browserPath === undefined ? test.skip : test;

const sizes = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;

/** A browser whose windows belong to different people. */
export class Screens {
  #browser: Browser | undefined;
  readonly #contexts: BrowserContext[] = [];

  /** Opens a window on this address, in Chinese unless told otherwise. */
  async open(address: string, size: keyof typeof sizes = 'laptop', locale = 'zh-CN'): Promise<Page> {
    this.#browser ??= await chromium.launch({
      ...(browserPath === undefined ? {} : { executablePath: browserPath }),
      args: ['--no-sandbox'],
    });
    const context = await this.#browser.newContext({
      viewport: sizes[size],
      hasTouch: size === 'phone',
      locale,
      reducedMotion: 'reduce',
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    return page;
  }

  /** Closes every window, as at the end of a test. */
  async closeAll(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  /** Ends the browser. */
  async end(): Promise<void> {
    await this.#browser?.close();
  }
}

/** Signs in as a person of the demo by one click. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** What axe finds serious on the page, one line an element. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
