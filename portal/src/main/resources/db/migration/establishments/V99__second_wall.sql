select public.raise_wall('establishments');

-- Every version is kept: the trigger refuses it too.
revoke update, delete on establishments.choice from quittance_hospital, quittance_everywhere;
