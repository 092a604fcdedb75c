import type { Attachment } from '../../api/contract/attachments.ts';
import { request } from './request.ts';

/** Stores a file; its id is then named in the act that uses it. */
export function upload(file: File): Promise<Attachment> {
  const raw = new FormData();
  raw.append('file', file);
  return request<Attachment>('/attachments', { method: 'POST', raw });
}

/** Where the bytes of a stored file are fetched. */
export const attachmentAddress = (id: string): string => `/api/attachments/${id}`;
