select public.raise_wall('staff');
