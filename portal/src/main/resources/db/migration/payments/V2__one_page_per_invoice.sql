-- An attempt that nobody can decide: its time is over at a platform that cannot be read, or its money is not what was
-- asked for.
alter table payments.attempt drop constraint attempt_state_check;
alter table payments.attempt add constraint attempt_state_check check (state in (
    'STARTED', 'OPEN', 'UNKNOWN', 'FAILED', 'PAID', 'TO_REFUND', 'REFUSED', 'ABANDONED', 'EXPIRED', 'UNDECIDED'));

-- When the platform itself, asked by us, said that it takes no more money for an attempt. Until then, or until its time
-- is over, no other page opens for the invoice (I8).
alter table payments.attempt add column closed_at timestamptz;
