import type { Role } from '../contract/people.ts';

/** Who asks: a signed-in person of one company. `session` is the digest that names his session. */
export interface Me {
  readonly id: string;
  readonly company: string;
  readonly role: Role;
  readonly language: 'zh-CN' | 'en';
  readonly session: string;
}
