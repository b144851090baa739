select public.raise_wall('links');
