import type { Endpoint } from '../contract/endpoint.ts';
import type { EndpointName } from '../contract/endpoints.ts';
import type { Me } from '../session/me.ts';

/** An auditor reads every case of the company and changes nothing but his own session: he may go. */
export const mayWrite = (
  { role }: Pick<Me, 'role'>,
  { method }: Pick<Endpoint, 'method'>,
  name: EndpointName,
): boolean => role !== 'auditor' || method === 'get' || name === 'signOut';
