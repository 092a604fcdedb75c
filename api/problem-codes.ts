import type { ProblemCode } from './contract/problem.ts';

const problems: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'case-closed': [409, 'The case is closed.'],
  'task-not-open': [409, 'The task is no longer open.'],
  'act-not-offered': [409, 'The task does not offer this act now.'],
  'stale-form': [409, 'The form was changed after you looked at it.'],
  'nothing-to-recall': [409, 'Somebody has decided already: there is nothing to take back.'],
  'already-claimed': [409, 'Somebody else has claimed the task.'],
  'not-offered-to-a-group': [409, 'The task was not claimed from a group.'],
  'already-acknowledged': [409, 'Notice was taken before.'],
  'not-the-assignee': [403, 'The task is not on your desk.'],
  'not-the-applicant': [403, 'Only the applicant may do this.'],
  'self-approval': [403, 'Nobody approves his own request.'],
  'reason-required': [422, 'A reason is required.'],
  'attachment-required': [422, 'A paper has to be attached.'],
  'no-such-step': [422, 'The case cannot be sent back to that step.'],
  'no-such-person': [422, 'The company has no such person.'],
  'id-reused': [422, 'The id was used for something else.'],
  unfilable: [422, 'The rule cannot be carried out with these data.'],
  malformed: [400, 'The request cannot be read.'],
  invalid: [400, 'The request does not keep to the contract.'],
  'invalid-form': [400, 'The form is not filled in as it must be.'],
  'not-signed-in': [401, 'Sign in first.'],
  'wrong-credentials': [401, 'E-mail or password is wrong.'],
  'too-many-attempts': [429, 'Too many attempts: wait a while.'],
  'cross-site': [403, 'The request comes from another site.'],
  'not-entitled': [403, 'You are not entitled to this.'],
  'not-found': [404, 'There is nothing here that you may see.'],
  'method-not-allowed': [405, 'This address does not know that method.'],
  'unsupported-media-type': [415, 'The body has a type that is not taken here.'],
  'too-large': [413, 'The body is too large.'],
  'file-type-not-allowed': [415, 'Files of this type are not taken.'],
  'no-such-attachment': [422, 'One of the attachments is not yours, or not there.'],
  'no-such-process': [422, 'The company has no such process in force.'],
  unavailable: [503, 'The system is away for a moment: send the same again.'],
  internal: [500, 'Something broke. It is on record.'],
};

/** The HTTP status that a code is answered with. */
export const statusOf = (code: ProblemCode): number => problems[code][0];

/** A code in a sentence. */
export const titleOf = (code: ProblemCode): string => problems[code][1];
