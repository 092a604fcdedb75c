/** What may stand for each escaped class. */
const classes: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', D: 'a', W: '-', S: 'a' };

/** The shortest text that a pattern plainly asks for, such as "promotion-0000" for `^promotion-[0-9]{4}(-q[1-4])?$`; 'text' where it asks for more than that. */
export function textMatching(pattern: string): string {
  const text = new Reader(pattern).choice();
  return new RegExp(pattern, 'u').test(text) ? text : 'text';
}

/** Reads a regular expression and writes what it reads: of several choices the first, of a repetition as few as are allowed. */
class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  choice(): string {
    const first = this.#sequence();
    while (this.#takes('|')) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#next())) text += this.#repeated(this.#one());
    return text;
  }

  #one(): string {
    const sign = this.#take();
    if (sign === '^' || sign === '$') return '';
    if (sign === '.') return 'a';
    if (sign === '\\') return this.#escaped();
    if (sign === '[') return this.#oneOf();
    if (sign !== '(') return sign;
    if (this.#takes('?')) this.#take();
    const inside = this.choice();
    this.#takes(')');
    return inside;
  }

  #escaped(): string {
    const sign = this.#take();
    return classes[sign] ?? sign;
  }

  #oneOf(): string {
    const isNot = this.#takes('^');
    const first = this.#takes('\\') ? this.#escaped() : this.#take();
    while (this.#at < this.#pattern.length && !this.#takes(']')) if (this.#take() === '\\') this.#take();
    return isNot ? (first === 'x' ? 'y' : 'x') : first;
  }

  #repeated(text: string): string {
    const [whole, least] = /^(?:\{(\d+)(?:,\d*)?\}|[*+?])\??/.exec(this.#pattern.slice(this.#at)) ?? [''];
    this.#at += whole.length;
    if (least !== undefined) return text.repeat(Number(least));
    return whole.startsWith('*') || whole.startsWith('?') ? '' : text;
  }

  #next = (): string => this.#pattern[this.#at] ?? '';

  #take(): string {
    const sign = this.#next();
    this.#at += 1;
    return sign;
  }

  #takes(sign: string): boolean {
    if (this.#next() !== sign) return false;
    this.#at += 1;
    return true;
  }
}
