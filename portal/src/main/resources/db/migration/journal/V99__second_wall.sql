select public.raise_wall('journal');

-- What is only ever added to: the triggers refuse it too.
revoke update, delete on journal.entry, journal.seal from quittance_hospital, quittance_everywhere;
