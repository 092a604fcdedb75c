-- P86: a company's budgets are those that a case has granted, a few among the many entries of leave and events.
CREATE INDEX account_entry_granted ON account_entry (company, account) WHERE state = 'granted';
