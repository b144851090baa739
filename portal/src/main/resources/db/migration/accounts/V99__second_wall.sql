select public.raise_wall('accounts');
