-- The mail room looks for what was put into the outbox lately and is not delivered yet.
CREATE INDEX outbox_at ON outbox USING brin (at);

-- What the mail server said when it refused the letter for good; null: it was accepted.
ALTER TABLE delivery ADD COLUMN refused text;
