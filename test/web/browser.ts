import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildWeb } from '../../launch/web.ts';
import { openHouse, type House } from '../api/house.ts';

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

/** Playwright's own list, which a second one replaces, and the two pages that Chromium loads behind the address bar of every window. */
const featuresOff = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** A browser whose windows belong to different people. */
export class Screens {
  #browser: Browser | undefined;
  readonly #contexts: BrowserContext[] = [];

  /** Opens a window on this address, in Chinese unless told otherwise. */
  async open(address: string, size: keyof typeof sizes = 'laptop', locale = 'zh-CN'): Promise<Page> {
    this.#browser ??= await chromium.launch({
      ...(browserPath === undefined ? {} : { executablePath: browserPath }),
      args: ['--no-sandbox', `--disable-features=${featuresOff.join(',')}`],
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

/** The windows of a test file: the inbox is built and a house opened before its tests, all is closed after them. `ready` hears of the house. */
export function screensOn(ready: (house: House) => void | Promise<void>): Screens {
  const screens = new Screens();
  let house: House | undefined;
  beforeAll(async () => {
    if (browserPath === undefined) return;
    await buildWeb(() => undefined);
    house = await openHouse();
    await ready(house);
  }, 180_000);
  afterEach(() => screens.closeAll());
  afterAll(async () => {
    await screens.end();
    await house?.close();
  });
  return screens;
}

/** Keeps a picture of the whole page, to be looked at, where SHOTS names a folder for them. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Signs in as a person of the demo by one click; for another company than the first, its people are shown first. */
export async function signIn(page: Page, name: string, company?: string): Promise<void> {
  if (company !== undefined) await page.getByText(company).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** What axe finds serious on the page, one line an element. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // its other mode opens a second window for each look, which only a page with frames needs
  axe.setLegacyMode(page.frames().length === 1);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
