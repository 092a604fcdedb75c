import type { Endpoint } from '../contract/endpoint.ts';
import type { EndpointName } from '../contract/endpoints.ts';
import type { Me } from '../session/me.ts';

/** What anybody asks for himself or about nobody's case in particular. */
const onesOwn: readonly EndpointName[] = [
  'session',
  'processes',
  'people',
  'inbox',
  'act',
  'drafts',
  'draft',
  'notices',
  'deputies',
  'leaveBalance',
  'events',
];

/** What an auditor reads of the company is put on record, every door that is not his own affair. */
export const isReading = (
  { role }: Pick<Me, 'role'>,
  { method }: Pick<Endpoint, 'method'>,
  name: EndpointName,
): boolean => role === 'auditor' && method === 'get' && !onesOwn.includes(name);
