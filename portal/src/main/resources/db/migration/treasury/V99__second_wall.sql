select public.raise_wall('treasury');
