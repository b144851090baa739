-- I7 An attempt only makes moves that the rules allow
select establishment, 'attempt ' || reference || ' moved from ' || coalesce(from_state, 'nothing') || ' to ' || to_state
    || ' by ' || report as what
from payments.attempt_event
where (coalesce(from_state, ''), to_state) not in (
    ('', 'STARTED'),
    ('STARTED', 'OPEN'), ('STARTED', 'FAILED'), ('STARTED', 'UNKNOWN'), ('STARTED', 'REFUSED'),
    ('STARTED', 'ABANDONED'), ('STARTED', 'EXPIRED'), ('STARTED', 'UNDECIDED'), ('STARTED', 'PAID'),
    ('STARTED', 'TO_REFUND'), ('UNKNOWN', 'OPEN'), ('UNKNOWN', 'FAILED'), ('UNKNOWN', 'REFUSED'),
    ('UNKNOWN', 'ABANDONED'), ('UNKNOWN', 'EXPIRED'), ('UNKNOWN', 'UNDECIDED'), ('UNKNOWN', 'PAID'),
    ('UNKNOWN', 'TO_REFUND'), ('OPEN', 'REFUSED'), ('OPEN', 'ABANDONED'), ('OPEN', 'EXPIRED'),
    ('OPEN', 'UNDECIDED'), ('OPEN', 'PAID'), ('OPEN', 'TO_REFUND'), ('REFUSED', 'OPEN'), ('REFUSED', 'UNDECIDED'),
    ('REFUSED', 'PAID'), ('REFUSED', 'TO_REFUND'), ('ABANDONED', 'OPEN'), ('ABANDONED', 'UNDECIDED'),
    ('ABANDONED', 'PAID'), ('ABANDONED', 'TO_REFUND'), ('EXPIRED', 'UNDECIDED'), ('EXPIRED', 'PAID'),
    ('EXPIRED', 'TO_REFUND'), ('UNDECIDED', 'PAID'), ('UNDECIDED', 'TO_REFUND'), ('FAILED', 'UNDECIDED'),
    ('FAILED', 'PAID'), ('FAILED', 'TO_REFUND'),
    ('PAID', 'REVERSED'), ('UNDECIDED', 'EXPIRED'),
    ('PAID', 'PAID')) -- surer than before
