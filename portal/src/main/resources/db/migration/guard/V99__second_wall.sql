select public.raise_wall('guard');
