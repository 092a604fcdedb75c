import { pipeline } from 'node:stream/promises';
import { readCase } from '../cases/read.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { footer, sheet, type Letterhead } from '../sheets/sheet.ts';

/** Cases on paper, for whoever may see them. */
export function sheetRoutes({ pool }: Deps): Pick<Handlers, 'sheet'> {
  return {
    sheet: async ({ me, params: { id }, query: { language = me.language, copies, part }, response }) => {
      const file = await readCase(pool, me, id);
      const { rows } = await pool.query<Letterhead>(
        'SELECT name, time_zone AS "timeZone", currency FROM company WHERE id = $1',
        [file.company],
      );
      const [letterhead = { name: { zh: '', en: '' }, timeZone: 'UTC', currency: 'CNY' }] = rows;
      const wanted = file.copies.filter((copy) => copies === copy.copies && (part === undefined || part === copy.part));
      const paper = sheet(file, letterhead, { language, copies: wanted });
      response.attachment(`${file.number}.pdf`).set({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${file.number}.pdf"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      });
      await pipeline(paper.finish(footer(file, language)), response);
      return undefined;
    },
  };
}
