import { z } from 'zod';

/** In which language, and which parts: those that the event `copies` sent out, all of them or one. */
export const sheetQuery = z.strictObject({
  language: z.enum(['zh-CN', 'en']).optional(),
  copies: z.coerce.number().int().min(1).optional(),
  part: z.string().min(1).max(60).optional(),
});
