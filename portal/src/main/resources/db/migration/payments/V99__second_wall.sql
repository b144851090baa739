select public.raise_wall('payments');

-- What is only ever added to, or never erased: the triggers refuse it too.
revoke update, delete
    on payments.allocation, payments.attempt_event, payments.closed_day, payments.entry, payments.posting, payments.reversal
    from quittance_hospital, quittance_everywhere;
revoke delete
    on payments.attempt_line, payments.refund, payments.settlement
    from quittance_hospital, quittance_everywhere;
