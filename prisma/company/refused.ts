/** What the company's people asked for is not done, and why, in sentences for the one who asked. */
export class Refused extends Error {
  constructor(because: string, reasons: readonly string[] = []) {
    super([because, ...reasons.map((reason) => `- ${reason}`)].join('\n'));
  }
}
