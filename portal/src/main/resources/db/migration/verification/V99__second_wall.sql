select public.raise_wall('verification');
