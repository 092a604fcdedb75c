import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openTasks } from '../../domain/state.ts';
import { holders, isSilent, type Task } from '../../domain/task.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { manufacturerCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';

interface Sheet {
  readonly schema: object;
  readonly expected: Form;
}

/** The part of a shipped rulebook that a story is told with. */
export interface Shipped {
  readonly form: { readonly schema: object; readonly sheets: Readonly<Record<string, Sheet>> };
  readonly rule: unknown;
}

const ajv = new Ajv2020({
  strict: false,
  formats: {
    person: true,
    money: { type: 'number', validate: Number.isSafeInteger },
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/,
  },
});
const letter = [{ id: 'a', name: '函.pdf', sha256: '00' }];

/** A story at the manufacturer under a shipped rulebook, in which nothing is written that its forms would not take. */
export class Lived extends Story {
  readonly #sheets: Readonly<Record<string, Sheet>>;
  readonly #schema: object;

  constructor(process: Process, { form, rule }: Shipped, start: string, applicant: string) {
    super(process, manufacturerCompany, rule, start, applicant);
    this.#sheets = form.sheets;
    this.#schema = form.schema;
  }

  override async opens(form: Form): Promise<void> {
    mustBe(this.#schema, form);
    await super.opens(form);
  }

  /** Fills in the sheet that the step asks for: as expected, but for what is said here. */
  async fills(person: string, step: string, said: Form = {}): Promise<string> {
    const spec = this.rehearsal.state.steps[step]?.task?.spec;
    const { schema, expected } = this.#sheets[spec?.sheet ?? ''] ?? { schema: {}, expected: {} };
    const answer = JSON.parse(JSON.stringify({ ...expected, ...said })) as Form;
    mustBe(schema, answer);
    return this.does(person, step, { kind: 'answer', answer, ...(spec?.attachment ? { attachments: letter } : {}) });
  }

  /** Everybody does what is asked of him, in the order it was asked, until it comes to that step; `said` is what a sheet then says, by its step. */
  async reaches(until: string, said: Readonly<Record<string, Form>> = {}): Promise<this> {
    for (let task = this.#next(until); task; task = this.#next(until)) {
      const done = await this.#settles(task, said[task.step] ?? {});
      if (done !== 'done') throw new Error(`${task.step}: ${done}`);
    }
    return this;
  }

  /** Everybody does what is asked of him until the case has ended. */
  ends = (said: Readonly<Record<string, Form>> = {}): Promise<this> => this.reaches('', said);

  /** Whom each step on somebody's desk waits for. */
  override get waitsFor(): Record<string, readonly string[]> {
    return Object.fromEntries(this.#asked.map((task) => [task.step, holders(task)]));
  }

  /** Whom a notice or copies went to. */
  told(step: string): readonly string[] {
    const filled = this.rehearsal.state.steps[step]?.value as
      { persons?: readonly string[]; keepers?: readonly (readonly string[])[] } | undefined;
    return filled?.persons ?? filled?.keepers?.flat() ?? [];
  }

  get #asked(): Task[] {
    return openTasks(this.rehearsal.state).filter(({ spec }) => !isSilent(spec));
  }

  #next(until: string): Task | undefined {
    const open = this.#asked;
    return open.some(({ step }) => step === until) ? undefined : open[0];
  }

  #settles(task: Task, said: Form): Promise<string> {
    const [person = ''] = holders(task);
    const { kind } = task.spec;
    if (kind === 'report') return this.does(person, task.step, { kind: 'handIn', attachments: [], note: '已办' });
    return kind === 'approval' ? this.approves(person, task.step) : this.fills(person, task.step, said);
  }
}

const compiled = new Map<object, ValidateFunction>();

function mustBe(schema: object, form: Form): void {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (!validate(form)) throw new Error(ajv.errorsText(validate.errors));
}
