import { migrate } from '../prisma/migrate.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
const names = await migrate(url);
console.log(names.length > 0 ? `applied ${names.join(', ')}` : 'nothing to apply');
