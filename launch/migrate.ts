import { loadCompanies } from '../prisma/load-companies.ts';
import { migrate } from '../prisma/migrate.ts';

/** Brings the database that DATABASE_URL names to the newest migration, and the companies as data into it. */
const url = process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL is not set');
const names = await migrate(url);
await loadCompanies(url, { demo: process.env['DEMO'] === '1' });
console.log(names.length > 0 ? `applied ${names.join(', ')}` : 'the database was up to date');
