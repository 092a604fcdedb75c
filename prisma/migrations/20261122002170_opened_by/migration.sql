-- P01: who may open a process is data of its rule; null: anybody.
ALTER TABLE rulebook ADD COLUMN opened_by jsonb;
